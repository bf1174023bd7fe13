import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { runtimeRole } from "@/lib/foundation/embedded-database";
import { foundOrganisation } from "@/lib/people/people.testing";
import { startBackgroundWork } from "./background";
import { openSender } from "./boss";
import { askForJob } from "./commands";
import { listJobs } from "./queries";
import { prepareQueues } from "./queues";
import { schedule } from "./schedule";

let administrator: Actor;
let maker: Actor;

beforeAll(async () => {
  const organisation = await foundOrganisation();
  administrator = organisation.administrator;
  maker = await organisation.hire("Mara", "Motor", "maker");
  const ownerUrl = process.env.DATABASE_OWNER_URL ?? "";
  await prepareQueues(ownerUrl, runtimeRole);
  await prepareQueues(ownerUrl, runtimeRole);
});

afterAll(async () => {
  await (await openSender()).stop({ graceful: false });
});

test("the running program uses the queues that the owner has made, and does every job once it is there", async () => {
  const begun = await listJobs(administrator);
  expect(begun.map(({ name }) => name)).toEqual(schedule.map(({ name }) => name));
  expect(begun.every(({ done, isWaiting }) => done === null && !isWaiting)).toBe(true);

  const background = startBackgroundWork();
  await expect
    .poll(async () => (await listJobs(administrator)).every(({ done }) => done !== null), { timeout: 60_000 })
    .toBe(true);
  // The job of every minute has run, so that this is counted by what looks every few seconds.
  const purl = `pkg:pypi/${randomUUID()}`;
  const component = await database.component.create({ data: { purl, ecosystem: "pypi", name: "counted" } });
  await database.$executeRaw`INSERT INTO component_change (component_id) VALUES (${component.id}::uuid) ON CONFLICT DO NOTHING`;
  const waiting = () =>
    database.$queryRaw`SELECT FROM component_change WHERE component_id = ${component.id}::uuid`;
  await expect.poll(waiting, { timeout: 8_000 }).toEqual([]);
  await background.stop();
  expect((await listJobs(administrator)).map(({ failed }) => failed)).toEqual(schedule.map(() => null));
});

test("what is asked for waits once, however often it is asked, and is done when somebody works again", async () => {
  const name = "count-adoption";
  const before = (await listJobs(administrator)).find((job) => job.name === name)?.done?.at ?? new Date(0);
  await askForJob(administrator, name);
  await askForJob(administrator, name);
  expect((await listJobs(administrator)).find((job) => job.name === name)).toMatchObject({ isWaiting: true });
  const waiting = await (await openSender()).findJobs(name, { queued: true });
  expect(waiting).toHaveLength(1);

  const background = startBackgroundWork();
  await expect
    .poll(async () => (await listJobs(administrator)).find((job) => job.name === name)?.done?.at.getTime(), {
      timeout: 60_000,
    })
    .toBeGreaterThan(before.getTime());
  await background.stop();
});

test("makers neither see the program's work nor ask for it, and nobody asks for what there is not", async () => {
  await expect(listJobs(maker)).rejects.toMatchObject({ reason: "not-allowed" });
  await expect(askForJob(maker, "count-adoption")).rejects.toMatchObject({ reason: "not-allowed" });
  await expect(askForJob(administrator, "format-disk")).rejects.toMatchObject({ reason: "not-found" });
});
