import type { Actor } from "@/lib/access/actor";
import { mayImport } from "@/lib/exchange/access";
import { log } from "@/lib/foundation/log";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { maySeeJobs } from "./access";
import { openSender } from "./boss";
import { goOnWithImports, schedule } from "./schedule";

/** Asks for a scheduled job now. One that waits already is enough, so it is safe to repeat. */
export async function askForJob(actor: Actor, name: unknown) {
  ensure(maySeeJobs(actor), "The program's own work is for IT analysts and administrators.");
  const job = schedule.find((known) => known.name === name);
  if (!job) throw new Refusal("not-found", "There is no such job.");
  const boss = await openSender();
  await boss.send(job.name);
}

/** Has imports gone on with at once. Where the queues cannot be reached, the clock does it within a minute. */
export async function wakeImports(actor: Actor) {
  ensure(mayImport(actor), "Only IT analysts, administrators and managers bring lists.");
  const woken = openSender().then((boss) => boss.send(goOnWithImports));
  await woken.catch((error: unknown) => log.warn({ error: String(error) }, "imports were not woken"));
}
