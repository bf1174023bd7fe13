import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { recordLeaver } from "@/lib/people/commands/add-people";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { chooseCadences } from "./commands/choose-cadence";
import { markSent } from "./commands/deliver";
import { forgetOldNotifications, markAllRead, markNotification } from "./commands/keep-inbox";
import { type Message, notify } from "./commands/notify";
import { listDueMail, readCadences } from "./queries";

const now = new Date("2026-11-25T11:00:00Z");
let organisation: Organisation;
let imke: Actor;
let ada: Actor;

const message = (to: Actor, more: Partial<Message> = {}): Message => ({
  personId: to.id,
  kind: "help-message",
  occasion: "help-message:1",
  applicationId: null,
  address: "/help/1",
  facts: { who: "Ada", application: "Roster" },
  ...more,
});
const tell = (actor: Actor | null, ...messages: Message[]) =>
  database.$transaction((tx) => notify(tx, actor, messages, now));
const inboxOf = (person: Actor) =>
  database.notification.findMany({ where: { personId: person.id }, include: { outbox: true } });

beforeAll(async () => {
  organisation = await foundOrganisation();
  imke = await organisation.hire("Imke", "Claims", "maker");
  ada = await organisation.hire("Ada", "Claims", "mentor");
});

beforeEach(async () => {
  await database.outboxMessage.deleteMany();
  await database.notification.deleteMany();
  await database.notificationPreference.deleteMany();
});

test("an occasion is told once, with one row that waits for its mail", async () => {
  await tell(ada, message(imke));
  await tell(ada, message(imke));
  await Promise.all([tell(ada, message(imke)), tell(ada, message(imke))]);
  expect(await inboxOf(imke)).toMatchObject([{ readAt: null, outbox: { dueAt: now, sentAt: null } }]);
});

test("nobody is told of their own deeds, nor anybody who has left", async () => {
  const leaver = await organisation.hire("Lou", "Claims", "maker");
  await recordLeaver(organisation.administrator, { personId: leaver.id, leftAt: now });
  await tell(imke, message(imke), message(leaver));
  expect(await database.notification.count()).toBe(0);
});

test("when the deed fails nobody is told", async () => {
  const failing = database.$transaction(async (tx) => {
    await notify(tx, ada, [message(imke)], now);
    throw new Error("The deed failed.");
  });
  await expect(failing).rejects.toThrow("The deed failed.");
  expect(await database.notification.count()).toBe(0);
  expect(await database.outboxMessage.count()).toBe(0);
});

test.each([
  ["now", now],
  ["daily", new Date("2026-11-26T07:00:00Z")],
  ["weekly", new Date("2026-11-30T07:00:00Z")],
])("what is told %s is due then", async (cadence, dueAt) => {
  await chooseCadences(imke, { "help-message": cadence }, now);
  await tell(ada, message(imke));
  expect(await inboxOf(imke)).toMatchObject([{ readAt: null, outbox: { dueAt } }]);
});

test("what is never told arrives read, and without mail", async () => {
  await chooseCadences(imke, { "help-message": "never" }, now);
  await tell(ada, message(imke));
  expect(await inboxOf(imke)).toMatchObject([{ readAt: now, outbox: null }]);
});

test("a new choice moves what waits already, and other people's mail stays", async () => {
  await tell(organisation.administrator, message(imke), message(ada));
  await chooseCadences(imke, { "help-message": "daily" }, now);
  expect((await inboxOf(imke))[0]?.outbox?.dueAt).toEqual(new Date("2026-11-26T07:00:00Z"));
  await chooseCadences(imke, { "help-message": "never" }, now);
  expect((await inboxOf(imke))[0]?.outbox).toBeNull();
  expect((await inboxOf(ada))[0]?.outbox?.dueAt).toEqual(now);
  expect((await readCadences(imke))["help-message"]).toBe("never");
});

test("a choice that is none is refused, and an unknown kind is left alone", async () => {
  await expect(chooseCadences(imke, { "help-message": "hourly" }, now)).rejects.toThrow();
  expect(await chooseCadences(imke, { "from-the-future": "daily" }, now)).toEqual({ kinds: 0 });
});

test("mail is sent once, whoever delivers and however often", async () => {
  await tell(ada, message(imke), message(imke, { occasion: "help-message:2" }));
  const due = await listDueMail(now);
  expect(due).toHaveLength(2);
  const ids = due.map(({ id }) => id);
  const sent = await Promise.all([markSent(ids, now), markSent(ids, now)]);
  expect(sent.flat()).toHaveLength(2);
  expect(await listDueMail(now)).toEqual([]);
});

test("somebody else's message is not there", async () => {
  await tell(ada, message(imke));
  const [{ id } = { id: "" }] = await inboxOf(imke);
  await expect(markNotification(ada, id, "done", now)).rejects.toMatchObject({ reason: "not-found" });
  await expect(markNotification(imke, "nonsense", "done", now)).rejects.toMatchObject({
    reason: "not-found",
  });
  await expect(markNotification(imke, id, "burnt", now)).rejects.toMatchObject({ reason: "not-found" });
  await markAllRead(ada, now);
  expect(await inboxOf(imke)).toMatchObject([{ readAt: null, doneAt: null }]);
  await markNotification(imke, id, "done", now);
  expect(await inboxOf(imke)).toMatchObject([{ readAt: now, doneAt: now }]);
});

test("what was read half a year ago is forgotten, and what was never read stays", async () => {
  await tell(ada, message(imke), message(imke, { occasion: "help-message:2" }));
  const [first] = await inboxOf(imke);
  await markNotification(imke, first?.id, "read", now);
  const later = new Date(now.getTime() + 181 * 86_400_000);
  expect(await forgetOldNotifications(later)).toBe(1);
  expect(await forgetOldNotifications(later)).toBe(0);
  expect(await inboxOf(imke)).toHaveLength(1);
});
