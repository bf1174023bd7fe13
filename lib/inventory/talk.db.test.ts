import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { foundOrganisation } from "@/lib/people/people.testing";
import { peopleWhoSee, visibleApplications } from "./access";
import { addComment } from "./commands/add-comment";
import { setConfidential } from "./commands/edit-application";
import { followApplication } from "./commands/follow-application";
import { mergeApplications } from "./commands/merge-applications";
import { answerSecondOwnership } from "./commands/name-second-owner";
import { removeComment } from "./commands/remove-comment";
import { register, stored, undone } from "./inventory.testing";
import { countComments, listComments } from "./queries/list-comments";
import { readFollowers } from "./queries/read-followers";

const now = new Date("2026-04-01T09:00:00Z");
const deeds = ["read", "comment", "remove", "follow", "merge"] as const;
const hidings = ["open", "confidential"] as const;

const rows = readFileSync(new URL("talk.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [who = "", hiding = "", ...may] = line.split(/ +/);
    return { who, hiding, may: Object.fromEntries(deeds.map((deed, at) => [deed, may[at]])) };
  });

type Pair = { id: string; reference: string; other: string; commentId: string };

const people = new Map<string, Actor>();
const pairs = new Map<string, Pair>();

beforeAll(async () => {
  const { hire, administrator } = await foundOrganisation();
  const owner = await hire("Mara", "Motor", "maker");
  people.set("owner", owner);
  people.set("agreed-second-owner", await hire("Ada", "Motor", "maker"));
  people.set("asked-second-owner", await hire("Bo", "Motor", "maker"));
  people.set("author", await hire("Dov", "Finance", "maker"));
  people.set("other-maker", await hire("Cem", "Motor", "maker"));
  people.set("mentor", await hire("Eva", "Motor", "mentor"));
  people.set("analyst", await hire("Fay", "IT", "analyst"));
  people.set("manager-of-motor", await hire("Gus", "Motor", "manager"));
  people.set("responder", await hire("Jan", "IT", "responder"));
  people.set("administrator", administrator);
  for (const hiding of hidings)
    for (const second of ["agreed-second-owner", "asked-second-owner"]) await makePair(hiding, second);
});

async function makePair(hiding: string, second: string) {
  const [owner, secondOwner] = [person("owner"), person(second)];
  const one = await register(owner, { secondOwnerId: secondOwner.id });
  const other = await register(owner, { secondOwnerId: secondOwner.id });
  for (const { reference } of [one, other]) {
    if (second === "agreed-second-owner") await answerSecondOwnership(secondOwner, reference, true, now);
  }
  const { commentId } = await addComment(person("author"), one.reference, comment("I was here"), now);
  for (const { reference } of [one, other])
    await setConfidential(owner, reference, hiding === "confidential");
  pairs.set(`${hiding} ${second}`, { ...one, other: other.reference, commentId });
}

function comment(text: string) {
  return { sendingId: randomUUID(), text };
}

function person(who: string) {
  const actor = people.get(who);
  if (!actor) throw new Error(`The table names ${who}, and nobody is that.`);
  return actor;
}

function pairFor(who: string, hiding: string) {
  const second = who.startsWith("asked-") ? "asked-second-owner" : "agreed-second-owner";
  const pair = pairs.get(`${hiding} ${second}`);
  if (!pair) throw new Error("No such pair was made.");
  return pair;
}

const attempts: Record<
  (typeof deeds)[number],
  (actor: Actor, pair: Pair, tx: Transaction) => Promise<unknown>
> = {
  read: async (actor, { id }) => {
    const { comments } = await listComments(actor, id);
    expect(await countComments(actor, id)).toBe(comments.length);
    if (comments.length === 0) throw new Refusal("not-found", "Nothing is there.");
  },
  comment: (actor, { reference }, tx) => addComment(actor, reference, comment("Hello"), now, tx),
  remove: (actor, { commentId }, tx) => removeComment(actor, commentId, now, tx),
  follow: (actor, { reference }, tx) => followApplication(actor, reference, now, tx),
  merge: (actor, { reference, other }, tx) => {
    const nothingMore = async () => ({ moved: {}, touchedIds: [] });
    return mergeApplications(actor, reference, { into: other }, nothingMore, now, tx);
  },
};

const answers: Partial<Record<Refusal["reason"], string>> = {
  "not-allowed": "no",
  "not-found": "-",
  conflict: "has",
};

async function outcomeOf(work: () => Promise<unknown>) {
  try {
    await work();
    return "yes";
  } catch (error) {
    if (error instanceof Refusal) return answers[error.reason] ?? error.message;
    throw error;
  }
}

test.each(rows)("what $who may do where they are $hiding", async ({ who, hiding, may }) => {
  const outcomes: Record<string, string> = {};
  for (const deed of deeds) {
    const work = () => undone((tx) => attempts[deed](person(who), pairFor(who, hiding), tx));
    outcomes[deed] = await outcomeOf(work);
  }
  expect(outcomes).toEqual(may);
});

test("the table holds everybody, with both kinds of application", () => {
  expect(rows.length).toBe(people.size * hidings.length);
});

test("who is told of something is exactly who may see it", async () => {
  for (const { id } of pairs.values()) {
    const application = await stored(id);
    const seeing = await database.person.findMany({ where: { AND: [peopleWhoSee(application)] } });
    const ids = new Set(seeing.map((one) => one.id));
    for (const actor of people.values()) {
      const seen = await database.application.count({ where: { AND: [visibleApplications(actor), { id }] } });
      expect(ids.has(actor.id), actor.name).toBe(seen === 1);
    }
  }
});

test("counts tell nothing of what is hidden, and count nobody who lost sight of it", async () => {
  const [owner, author] = [person("owner"), person("author")];
  const { id, reference } = await register(owner);
  await followApplication(author, reference, now);
  await addComment(author, reference, comment("Where is it?"), now);
  expect(await readFollowers(owner, await stored(id))).toEqual({ count: 1, isFollowing: false });
  await setConfidential(owner, reference, true);
  expect(await readFollowers(author, await stored(id))).toEqual({ count: 0, isFollowing: false });
  expect(await countComments(author, id)).toBe(0);
  expect(await readFollowers(owner, await stored(id))).toEqual({ count: 0, isFollowing: false });
});
