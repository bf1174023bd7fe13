import type { Actor } from "@/lib/access/actor";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { maySeeJobs } from "./access";
import { openSender } from "./boss";
import { schedule } from "./schedule";

/** Asks for a scheduled job now. One that waits already is enough, so it is safe to repeat. */
export async function askForJob(actor: Actor, name: unknown) {
  ensure(maySeeJobs(actor), "The program's own work is for IT analysts and administrators.");
  const job = schedule.find((known) => known.name === name);
  if (!job) throw new Refusal("not-found", "There is no such job.");
  const boss = await openSender();
  await boss.send(job.name);
}
