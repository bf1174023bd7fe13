import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { answerSecondOwnership } from "@/lib/inventory/commands/name-second-owner";
import { register } from "@/lib/inventory/inventory.testing";
import { foundOrganisation } from "@/lib/people/people.testing";
import { handHelpBack } from "./commands/answer-help";
import { claimHelp } from "./commands/claim-help";
import { writeMessage } from "./commands/write-message";
import { ask, askedOn, offerHelp } from "./mentoring.testing";
import { getHelp, listOwnHelp } from "./queries/read-help";

const rows = readFileSync(new URL("threads.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(/ +/) as [who: string, request: string, thread: string, writes: string]);

const people = new Map<string, Actor>();
let requestId = "";
const later = (minutes: number) => new Date(askedOn.getTime() + minutes * 60_000);
const person = (who: string) => {
  const actor = people.get(who);
  if (!actor) throw new Error(`Nobody is ${who}.`);
  return actor;
};
const write = (who: string, text: string, at = askedOn) =>
  writeMessage(person(who), requestId, { sendingId: randomUUID(), text }, at);

beforeAll(async () => {
  const { hire, administrator } = await foundOrganisation();
  people.set("asker", await hire("Mara", "Motor", "maker"));
  people.set("second-owner", await hire("Sam", "Motor", "maker"));
  people.set("former-mentor", await hire("Ada", "Finance", "mentor"));
  people.set("claiming-mentor", await hire("Bo", "Finance", "mentor"));
  people.set("other-mentor", await hire("Cem", "Finance", "mentor"));
  people.set("other-maker", await hire("Dov", "Motor", "maker"));
  people.set("analyst", await hire("Fay", "IT", "analyst"));
  people.set("manager-of-motor", await hire("Gus", "Motor", "manager"));
  people.set("manager-of-finance", await hire("Ida", "Finance", "manager"));
  people.set("responder", await hire("Jan", "IT", "responder"));
  people.set("administrator", administrator);
  for (const who of ["former-mentor", "claiming-mentor", "other-mentor"]) await offerHelp(person(who));

  const { reference } = await register(person("asker"), { secondOwnerId: person("second-owner").id });
  await answerSecondOwnership(person("second-owner"), reference, true, askedOn);
  requestId = await ask(person("asker"), reference, null);
  await claimHelp(person("former-mentor"), requestId, later(1));
  await write("asker", "Where do I begin?", later(2));
  await write("former-mentor", "With the totals.", later(3));
  await handHelpBack(person("former-mentor"), requestId, {}, later(4));
  await claimHelp(person("claiming-mentor"), requestId, later(5));
  await write("asker", "Shall we begin anew?", later(6));
});

async function outcomeOf(work: () => Promise<unknown>) {
  try {
    await work();
    return "yes";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.reason === "not-found" ? "-" : "no";
  }
}

test.each(rows)(
  "%s: sees the request %s, reads %s messages, writes %s",
  async (who, request, thread, writes) => {
    expect(await outcomeOf(() => getHelp(person(who), requestId))).toBe(request);
    if (request === "yes") {
      const { messages, readsThread } = await getHelp(person(who), requestId);
      expect(messages).toHaveLength(Number(thread));
      expect(readsThread).toBe(Number(thread) > 0);
    }
    const before = await database.helpMessage.count();
    expect(await outcomeOf(() => write(who, "A word.", later(7)))).toBe(writes);
    await database.helpMessage.deleteMany({ where: { text: "A word." } });
    expect(await database.helpMessage.count()).toBe(before);
  },
);

test("neither the trace nor a message to somebody repeats what was written in the thread", async () => {
  const text = "The password is under the keyboard.";
  await write("asker", text, later(8));
  const trace = await database.auditRecord.findMany({ where: { subjectIds: { has: requestId } } });
  const told = await database.notification.findMany({ where: { kind: "help-message" } });
  expect(told.length).toBeGreaterThan(0);
  expect(
    JSON.stringify({ changes: trace.map(({ changes }) => changes), facts: told.map(({ facts }) => facts) }),
  ).not.toContain("keyboard");
});

test("sending a message twice writes it once", async () => {
  const input = { sendingId: randomUUID(), text: "Once." };
  await writeMessage(person("asker"), requestId, input, later(9));
  await writeMessage(person("asker"), requestId, input, later(9));
  expect(await database.helpMessage.count({ where: { text: "Once." } })).toBe(1);
});

test("what somebody asked for is listed to them alone", async () => {
  expect(await listOwnHelp(person("asker"), askedOn)).toHaveLength(1);
  expect(await listOwnHelp(person("second-owner"), askedOn)).toEqual([]);
});
