import { askHandover } from "@/lib/inventory/commands/hand-over-application";
import { nameSecondOwner } from "@/lib/inventory/commands/name-second-owner";
import { keepDraft } from "@/lib/people/commands/keep-draft";
import { changeAndScore } from "@/lib/risk/commands";
import type { Registered } from "./demo-applications";
import { daysBefore } from "./demo-days";
import type { Directory } from "./demo-people";

const maker = "imke.mulder";
const mentor = "ada.okonjo";

/** So that the personas find something to answer and something to finish. */
export async function leaveSomethingWaiting(
  directory: Directory,
  registered: readonly Registered[],
  now: Date,
) {
  const offered = findOffer(registered, maker, []);
  const toId = directory.actor(maker).id;
  const note =
    "I move to another team at the end of the month. You know the file: could you look after it from then on?";
  await changeAndScore(now, (tx) =>
    askHandover(directory.actor(offered.owner), offered.reference, { toId, note }, daysBefore(now, 2), tx),
  );

  const taken = [offered.reference];
  for (const key of [maker, mentor]) {
    const shared = findOffer(registered, key, taken);
    taken.push(shared.reference);
    const secondOwnerId = directory.actor(key).id;
    await changeAndScore(now, (tx) =>
      nameSecondOwner(
        directory.actor(shared.owner),
        shared.reference,
        { secondOwnerId },
        daysBefore(now, 1),
        tx,
      ),
    );
  }
  await keepDraft(directory.actor(maker), { id: null, form: "register-application", content: unfinished });
}

const unfinished = {
  title: "Hail week phone list",
  headline: "Call-round sheet for the days after a hailstorm",
  description: "Whoever has a free line takes the next name, calls, and ",
  kind: "workbook",
};

/** The newest one of a colleague in the same department that nobody else looks after yet. */
function findOffer(registered: readonly Registered[], key: string, taken: readonly string[]) {
  const department = registered.find(({ owner }) => owner === key)?.department;
  const offer = registered.findLast(
    (application) =>
      application.department === department &&
      application.owner !== key &&
      !application.secondOwner &&
      !application.confidential &&
      !taken.includes(application.reference),
  );
  if (!offer) throw new Error(`Nothing is left that could be offered to ${key}.`);
  return offer;
}
