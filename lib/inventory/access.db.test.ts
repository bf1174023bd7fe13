import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { recordLeaver } from "@/lib/people/commands/add-people";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import {
  fullyVisibleApplications,
  fullyVisibleApplicationsSql,
  heldApplications,
  heldApplicationsSql,
  visibleApplications,
  visibleApplicationsSql,
} from "./access";
import { attestApplication, editApplication, setConfidential } from "./commands/edit-application";
import { askHandover, assignApplication } from "./commands/hand-over-application";
import { letGuestIn } from "./commands/let-guest-in";
import { answerSecondOwnership } from "./commands/name-second-owner";
import { retireApplication } from "./commands/retire-application";
import { answersFor, registrationDay as now, register, undone } from "./inventory.testing";
import { findWaitingHandover, getApplicationCard, getEditableApplication } from "./queries";

const deeds = [
  "card",
  "record",
  "edit",
  "attest",
  "hand-over",
  "assign",
  "assign-later",
  "retire",
  "hide",
] as const;
const hidings = ["open", "confidential"] as const;

const rows = readFileSync(new URL("access.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [who = "", hiding = "", ...may] = line.split(/ +/);
    return { who, hiding, may: Object.fromEntries(deeds.map((deed, at) => [deed, may[at]])) };
  });

let organisation: Organisation;
let successor: Actor;
const people = new Map<string, Actor>();
const references = new Map<string, string>();

beforeAll(async () => {
  organisation = await foundOrganisation();
  const { hire } = organisation;
  successor = await hire("Nora", "Motor", "maker");
  people.set("owner", await hire("Mara", "Motor", "maker"));
  people.set("agreed-second-owner", await hire("Ada", "Motor", "maker"));
  people.set("asked-second-owner", await hire("Bo", "Motor", "maker"));
  people.set("asked-to-take-over", await hire("Cem", "Finance", "maker"));
  people.set("other-maker", await hire("Dov", "Motor", "maker"));
  people.set("mentor", await hire("Eva", "Motor", "mentor"));
  people.set("mentor-let-in", await hire("Ela", "Finance", "mentor"));
  people.set("maker-let-in", await hire("Eli", "Finance", "maker"));
  people.set("analyst", await hire("Fay", "IT", "analyst"));
  people.set("manager-of-motor", await hire("Gus", "Motor", "manager"));
  people.set("manager-of-claims", await hire("Han", "Claims", "manager"));
  people.set("manager-of-finance", await hire("Ida", "Finance", "manager"));
  people.set("responder", await hire("Jan", "IT", "responder"));
  people.set("administrator", organisation.administrator);
  for (const hiding of hidings) {
    for (const second of ["agreed-second-owner", "asked-second-owner"]) await registerOne(hiding, second);
  }
  await register(successor, { title: "Somebody else's rooms" });
});

async function registerOne(hiding: string, second: string) {
  const [owner, secondOwner] = [person("owner"), person(second)];
  const { id, reference } = await register(owner, { secondOwnerId: secondOwner.id });
  if (second === "agreed-second-owner") await answerSecondOwnership(secondOwner, reference, true, now);
  else await askHandover(owner, reference, { toId: person("asked-to-take-over").id }, now);
  await setConfidential(owner, reference, hiding === "confidential");
  for (const who of ["mentor-let-in", "maker-let-in"]) {
    const guest = { applicationId: id, personId: person(who).id, name: person(who).name };
    await database.$transaction((tx) => letGuestIn(tx, owner, guest, now));
  }
  references.set(`${hiding} ${second}`, reference);
}

function person(who: string) {
  const actor = people.get(who);
  if (!actor) throw new Error(`The table names ${who}, and nobody is that.`);
  return actor;
}

function referenceFor(who: string, hiding: string) {
  const second = who.startsWith("asked-") ? "asked-second-owner" : "agreed-second-owner";
  return references.get(`${hiding} ${second}`) ?? "";
}

const attempts: Record<
  (typeof deeds)[number],
  (actor: Actor, reference: string, tx: Transaction) => Promise<unknown>
> = {
  card: getApplicationCard,
  record: getEditableApplication,
  edit: (actor, reference, tx) => {
    const {
      sendingId: _sending,
      departmentId: _department,
      ...answers
    } = answersFor(actor, { title: "Rooms" });
    return editApplication(actor, reference, { ...answers, version: 1 }, now, tx);
  },
  attest: (actor, reference, tx) => attestApplication(actor, reference, now, tx),
  "hand-over": (actor, reference, tx) => askHandover(actor, reference, { toId: successor.id }, now, tx),
  assign: (actor, reference, tx) => assignApplication(actor, reference, { toId: successor.id }, now, tx),
  "assign-later": async (actor, reference, tx) => {
    const leftAt = new Date(now.getTime() - 31 * 86_400_000);
    await recordLeaver(organisation.administrator, { personId: person("owner").id, leftAt }, tx);
    return assignApplication(actor, reference, { toId: successor.id }, now, tx);
  },
  retire: (actor, reference, tx) => retireApplication(actor, reference, {}, now, tx),
  hide: (actor, reference, tx) => setConfidential(actor, reference, true, tx),
};

const answers: Partial<Record<Refusal["reason"], string>> = { "not-allowed": "no", "not-found": "-" };

async function outcomeOf(work: () => Promise<unknown>) {
  try {
    await work();
    return "yes";
  } catch (error) {
    if (error instanceof Refusal) return answers[error.reason] ?? error.message;
    throw error;
  }
}

test.each(rows)("what $who may do with one that is $hiding", async ({ who, hiding, may }) => {
  const outcomes: Record<string, string> = {};
  for (const deed of deeds) {
    const attempt = attempts[deed];
    const work = () => undone((tx) => attempt(person(who), referenceFor(who, hiding), tx));
    outcomes[deed] = await outcomeOf(work);
  }
  expect(outcomes).toEqual(may);
});

test("the table holds everybody, with both kinds of application", () => {
  expect(rows.length).toBe(people.size * hidings.length);
});

describe("lists made by the database's own words hold the same applications", () => {
  test.each([...new Set(rows.map(({ who }) => who))])("for %s", async (who) => {
    const actor = person(who);
    const select = { id: true } as const;
    const cards = await database.application.findMany({ where: visibleApplications(actor), select });
    const cardsBySql = await database.$queryRaw<{ id: string }[]>`
      SELECT a.id FROM application a WHERE ${visibleApplicationsSql(actor)}`;
    expect(idsOf(cardsBySql)).toEqual(idsOf(cards));

    const records = await database.application.findMany({ where: fullyVisibleApplications(actor), select });
    const recordsBySql = await database.$queryRaw<{ id: string }[]>`
      SELECT a.id FROM application a WHERE ${fullyVisibleApplicationsSql(actor)}`;
    expect(idsOf(recordsBySql)).toEqual(idsOf(records));
    expect(idsOf(cards)).toEqual(expect.arrayContaining(idsOf(records)));

    const own = await database.application.findMany({ where: heldApplications(actor), select });
    const ownBySql = await database.$queryRaw<{ id: string }[]>`
      SELECT a.id FROM application a WHERE ${heldApplicationsSql(actor)}`;
    expect(idsOf(ownBySql)).toEqual(idsOf(own));
    expect(own).toHaveLength({ owner: 4, "agreed-second-owner": 2 }[who] ?? 0);
  });
});

test("a request that waits is shown with the full record only", async () => {
  const reference = references.get("open asked-second-owner") ?? "";
  const { id } = await getApplicationCard(person("owner"), reference);
  expect(await findWaitingHandover(person("owner"), id)).toMatchObject({
    toId: person("asked-to-take-over").id,
  });
  expect(await findWaitingHandover(person("other-maker"), id)).toBeNull();
});

function idsOf(found: readonly { id: string }[]) {
  return found.map(({ id }) => id).sort();
}
