import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { declineHelp } from "@/lib/mentoring/commands/answer-help";
import { askForHelp } from "@/lib/mentoring/commands/ask-for-help";
import { claimHelp } from "@/lib/mentoring/commands/claim-help";
import { finishHelp } from "@/lib/mentoring/commands/finish-help";
import { writeMessage } from "@/lib/mentoring/commands/write-message";
import { changeAndScore } from "@/lib/risk/commands";
import type { Registered } from "./demo-applications";
import { daysBefore } from "./demo-days";
import { writtenRequests } from "./demo-help-texts";
import type { Directory } from "./demo-people";

/** Requests at every stage: some wait in the open queue, one waits for a mentor's answer, one is worked on, some are done. */
export async function askForSomeHelp(directory: Directory, registered: readonly Registered[], now: Date) {
  const taken = new Set<string>();
  for (const written of writtenRequests) {
    const { platform, owner, mentor, about, question, daysAgo, stage, thread = [] } = written;
    const application = registered.find(
      (one) =>
        one.platform === platform &&
        (owner ? one.owner === owner : one.owner !== mentor) &&
        one.secondOwner !== mentor &&
        !one.confidential &&
        !taken.has(one.reference),
    );
    if (!application) throw new Error(`Nothing on ${platform} is left to ask for help with.`);
    taken.add(application.reference);
    const maker = directory.actor(application.owner);
    const at = (days: number) => daysBefore(now, Math.max(0, daysAgo - days));
    const input = {
      sendingId: idOf(question),
      mentorId: mentor && stage !== "open" ? directory.actor(mentor).id : "",
      about,
      question,
      steps: "on",
    };
    const { requestId } = await askForHelp(maker, application.reference, input, at(0));
    if (stage === "open" || stage === "asked" || !mentor) continue;
    const helper = directory.actor(mentor);
    if (stage === "declined") {
      await declineHelp(helper, requestId, { word: "I am with the auditors until Friday, sorry." }, at(1));
      continue;
    }
    await carryOn(maker, helper, requestId, thread, at, stage === "done");
  }
}

async function carryOn(
  maker: Actor,
  helper: Actor,
  requestId: string,
  thread: readonly string[],
  at: (days: number) => Date,
  isDone: boolean,
) {
  await claimHelp(helper, requestId, at(1));
  for (const [index, text] of thread.entries()) {
    const author = index % 2 === 0 ? helper : maker;
    await writeMessage(author, requestId, { sendingId: idOf(text), text }, at(1 + index / 4));
  }
  if (!isDone) return;
  await changeAndScore(at(4), (tx) => finishHelp(helper, requestId, { answer: "fine" }, at(4), tx));
  await changeAndScore(at(5), (tx) => finishHelp(maker, requestId, { answer: "yes" }, at(5), tx));
}

/** The same for the same words, so that the same organisation comes out every time. */
function idOf(words: string) {
  const hex = createHash("sha256").update(words).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
