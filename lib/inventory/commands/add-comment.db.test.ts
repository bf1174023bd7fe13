import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { foundOrganisation } from "@/lib/people/people.testing";
import { deedsOn, register } from "../inventory.testing";
import { commentsShown, countComments, listComments } from "../queries/list-comments";
import { addComment } from "./add-comment";
import { setConfidential } from "./edit-application";
import { followApplication, unfollowApplication } from "./follow-application";
import { answerSecondOwnership } from "./name-second-owner";
import { removeComment, restoreComment } from "./remove-comment";
import { bringApplicationBack, retireApplication } from "./retire-application";

const now = new Date("2026-04-01T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let owner: Actor;
let second: Actor;
let mentor: Actor;
let maker: Actor;
let other: Actor;
let application: { id: string; reference: string };

beforeAll(async () => {
  const { hire } = await foundOrganisation();
  owner = await hire("Mara", "Motor", "maker");
  second = await hire("Ada", "Motor", "maker");
  mentor = await hire("Eva", "Finance", "mentor");
  maker = await hire("Dov", "Finance", "maker");
  other = await hire("Cem", "Finance", "maker");
});

beforeEach(async () => {
  application = await register(owner, { secondOwnerId: second.id });
  await answerSecondOwnership(second, application.reference, true, now);
});

const sent = (text: string) => ({ sendingId: randomUUID(), text });
const write = (actor: Actor, text: string, at = now) =>
  addComment(actor, application.reference, sent(text), at);

async function toldOf(commentId: string) {
  const told = await database.notification.findMany({ where: { occasion: `comment-added:${commentId}` } });
  return told.map(({ personId }) => personId).sort();
}

const idsOf = (...actors: Actor[]) => actors.map(({ id }) => id).sort();

test("it is kept as typed, with its trace, which does not hold the text", async () => {
  const { commentId } = await write(maker, "  Two lines,\r\nthe second here  ");
  const { comments } = await listComments(other, application.id);
  expect(comments).toMatchObject([
    { text: "Two lines,\nthe second here", authorName: "Dov", writtenUnder: null },
  ]);
  expect((await deedsOn(application.id)).at(-1)).toBe("application.commented");
  const record = await database.auditRecord.findFirstOrThrow({
    where: { deed: "application.commented", subjectIds: { has: application.id } },
  });
  expect(record.changes).toEqual({ comment: commentId });
});

test("owners, followers and those who wrote before hear of it, the writer does not", async () => {
  await followApplication(mentor, application.reference, now);
  await write(other, "First");
  const { commentId } = await write(maker, "x".repeat(500));
  expect(await toldOf(commentId)).toEqual(idsOf(owner, second, mentor, other));
  const [message] = await database.notification.findMany({
    where: { occasion: `comment-added:${commentId}` },
  });
  expect(message?.facts).toMatchObject({ who: "Dov", word: `${"x".repeat(199)}…` });
});

test("who lost sight of it hears nothing more, and who stopped following neither", async () => {
  await followApplication(maker, application.reference, now);
  await followApplication(mentor, application.reference, now);
  await write(other, "First");
  await setConfidential(owner, application.reference, true);
  const { commentId } = await write(owner, "Among us");
  expect(await toldOf(commentId)).toEqual(idsOf(second, mentor));
  await unfollowApplication(mentor, application.reference);
  const { commentId: next } = await write(owner, "Fewer of us");
  expect(await toldOf(next)).toEqual(idsOf(second));
});

test("sending twice writes once", async () => {
  const same = sent("Once");
  const both = await Promise.all([1, 2].map(() => addComment(maker, application.reference, same, now)));
  expect(both[0]).toEqual(both[1]);
  expect(await countComments(owner, application.id)).toBe(1);
  await expect(addComment(other, application.reference, same, now)).rejects.toMatchObject({
    reason: "conflict",
  });
});

test.each([
  ["", "Write something first."],
  [" \n ", "Write something first."],
  ["a".repeat(2_001), "at most 2000 fit"],
  ["a\u202eb", "turns text around"],
])("what does not fit is told at its field", async (text, sentence) => {
  await expect(write(maker, text)).rejects.toThrow(sentence);
  expect(await countComments(owner, application.id)).toBe(0);
});

test("unknown fields are refused", async () => {
  const input = { ...sent("Hello"), authorId: owner.id };
  await expect(addComment(maker, application.reference, input, now)).rejects.toThrow();
});

test("thirty within an hour are enough", async () => {
  const flooding = later(10_000);
  for (let count = 0; count < 30; count++) await write(mentor, `Number ${count}`, flooding);
  await expect(write(mentor, "One more", flooding)).rejects.toMatchObject({ reason: "too-many" });
  await write(mentor, "An hour on", later(10_061));
});

test("the newest twenty are shown, and the earlier ones by their place", async () => {
  for (let count = 1; count <= commentsShown + 3; count++)
    await write(count % 2 ? maker : other, `Number ${count}`, later(200 + count * 4));
  const newest = await listComments(owner, application.id);
  expect(newest.comments.map(({ text }) => text)).toEqual(
    Array.from({ length: commentsShown }, (_one, at) => `Number ${at + 4}`),
  );
  const earlier = await listComments(owner, application.id, newest.earlier);
  expect(earlier.comments.map(({ text }) => text)).toEqual(["Number 1", "Number 2", "Number 3"]);
  expect(earlier).toMatchObject({ earlier: null, isNewest: false });
  expect((await listComments(owner, application.id, "nonsense")).comments).toHaveLength(commentsShown);
});

test("a removed comment leaves a line without its text, and comes back by whoever removed it", async () => {
  const { commentId } = await write(maker, "Too much said");
  await removeComment(owner, commentId, now);
  const { comments } = await listComments(other, application.id);
  expect(comments).toMatchObject([{ text: null, removedByName: "Mara" }]);
  expect(JSON.stringify(comments)).not.toContain("Too much said");
  expect(await countComments(other, application.id)).toBe(0);
  await expect(restoreComment(maker, commentId, now)).rejects.toMatchObject({ reason: "not-allowed" });
  await expect(removeComment(owner, commentId, now)).rejects.toMatchObject({ reason: "conflict" });
  await restoreComment(owner, commentId, now);
  expect((await listComments(other, application.id)).comments).toMatchObject([{ text: "Too much said" }]);
  expect((await deedsOn(application.id)).slice(-2)).toEqual([
    "application.comment-removed",
    "application.comment-restored",
  ]);
});

test.each(["", "x", null, { not: "" }, randomUUID()])("no comment is found by %j", async (id) => {
  await expect(removeComment(owner, id, now)).rejects.toMatchObject({ reason: "not-found" });
});

test("what is retired is read and not written", async () => {
  await write(maker, "Before");
  await retireApplication(owner, application.reference, {}, now);
  await expect(write(maker, "After")).rejects.toMatchObject({ reason: "conflict" });
  expect(await countComments(maker, application.id)).toBe(1);
  await bringApplicationBack(owner, application.reference, now);
  await write(maker, "After");
});

test("following twice is following once", async () => {
  for (let times = 0; times < 2; times++) await followApplication(maker, application.reference, now);
  expect(await database.applicationFollower.count({ where: { applicationId: application.id } })).toBe(1);
  for (let times = 0; times < 2; times++) await unfollowApplication(maker, application.reference);
  expect(await database.applicationFollower.count({ where: { applicationId: application.id } })).toBe(0);
});

test("nothing is written where the trace cannot be", async () => {
  const failing = database.$transaction(async (tx) => {
    await addComment(maker, application.reference, sent("Lost"), now, tx);
    throw new Error("after it");
  });
  await expect(failing).rejects.toThrow("after it");
  expect(await countComments(owner, application.id)).toBe(0);
  expect(await deedsOn(application.id)).not.toContain("application.commented");
});
