import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { editApplication, setConfidential } from "@/lib/inventory/commands/edit-application";
import { followApplication } from "@/lib/inventory/commands/follow-application";
import { answerHandover, askHandover } from "@/lib/inventory/commands/hand-over-application";
import { nameSecondOwner } from "@/lib/inventory/commands/name-second-owner";
import { answersFor, registrationDay as now, register } from "@/lib/inventory/inventory.testing";
import { chooseCadences } from "@/lib/notifications/commands/choose-cadence";
import { foundOrganisation } from "@/lib/people/people.testing";
import { inboxSearchSchema } from "../inbox-search";
import { countUnread, readInbox } from "./read-inbox";

let owner: Actor;
let follower: Actor;
let successor: Actor;

const everything = inboxSearchSchema.parse({});
const told = async (actor: Actor) => (await readInbox(actor, everything)).messages.map(({ what }) => what);

beforeAll(async () => {
  const { hire } = await foundOrganisation();
  owner = await hire("Mara", "Motor", "maker");
  follower = await hire("Fen", "Finance", "maker");
  successor = await hire("Sue", "Finance", "maker");
});

async function edit(reference: string, version: number, title: string) {
  const { sendingId: _sending, departmentId: _department, ...answers } = answersFor(owner, { title });
  await editApplication(owner, reference, { ...answers, version }, now);
}

test("who is asked hears of it with a name and a reason, and who asked hears the answer", async () => {
  const { reference } = await register(owner, { title: "Rota of Motor" });
  await askHandover(owner, reference, { toId: successor.id, note: "I leave the team." }, now);
  expect((await readInbox(successor, everything)).messages).toMatchObject([
    {
      what: "Mara asks you to take “Rota of Motor” over: “I leave the team”",
      why: "Nothing moves until you agree.",
      step: "Answer it",
      address: `/applications/${reference}`,
    },
  ]);
  const { id } = await database.handover.findFirstOrThrow({ where: { toId: successor.id } });
  await answerHandover(successor, id, false, now);
  expect(await told(owner)).toContain("Sue declined to take “Rota of Motor” over");
  expect(await told(successor)).toEqual([]);
});

test("who follows hears of changes to the card, once a day, until it is hidden from them", async () => {
  const { reference } = await register(owner, { title: "Lunch list" });
  await followApplication(follower, reference, now);
  await edit(reference, 1, "Lunch list of Motor");
  await edit(reference, 2, "Lunch list for all");
  expect(await told(follower)).toEqual(["Mara changed the title of “Lunch list of Motor”"]);
  expect(await countUnread(follower)).toBe(1);
  await setConfidential(owner, reference, true);
  expect(await told(follower)).toEqual([]);
  expect(await countUnread(follower)).toBe(0);
  const before = await database.notification.count({ where: { personId: follower.id } });
  await editAt(reference, 3, "Lunch list, secret");
  expect(await database.notification.count({ where: { personId: follower.id } })).toBe(before);
});

async function editAt(reference: string, version: number, title: string) {
  const { sendingId: _sending, departmentId: _department, ...answers } = answersFor(owner, { title });
  await editApplication(owner, reference, { ...answers, version }, new Date(now.getTime() + 3 * 86_400_000));
}

test("the bell counts what the list shows", async () => {
  for (const title of ["Keys", "Cups", "Chairs"]) {
    const { reference } = await register(owner, { title });
    await nameSecondOwner(owner, reference, { secondOwnerId: successor.id }, now);
  }
  const unread = (await readInbox(successor, { ...everything, show: "unread" })).messages.length;
  expect(await countUnread(successor)).toBe(unread);
});

test("pages follow each other without a gap or a double", async () => {
  const all = (await readInbox(successor, everything)).messages.map(({ id }) => id);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof readInbox>> = await readInbox(
      successor,
      { show: "open", after },
      2,
    );
    seen.push(...page.messages.map(({ id }) => id));
    after = page.next;
  } while (after);
  expect(seen).toEqual(all);
});

test("what is muted leaves the inbox for its own list", async () => {
  await chooseCadences(successor, { "second-owner-asked": "never" }, now);
  expect(await told(successor)).not.toContain("Mara asks you to be second owner of “Keys”");
  const muted = await readInbox(successor, { ...everything, show: "muted" });
  expect(muted.messages.map(({ what }) => what)).toContain("Mara asks you to be second owner of “Keys”");
  const unread = (await readInbox(successor, { ...everything, show: "unread" })).messages.length;
  expect(await countUnread(successor)).toBe(unread);
});
