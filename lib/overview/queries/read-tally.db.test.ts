import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { gatherTally } from "../commands/gather-tally";
import { fillInventory, idOf, store } from "../overview.testing";
import { countInUse, readTally } from "./read-tally";

let analyst: Actor;
let owner: Actor;
let stranger: Actor;
let platformId: string;

beforeAll(async () => {
  const filled = await fillInventory();
  analyst = filled.analyst;
  [owner, stranger] = filled.makers;
  platformId = filled.platforms[0]?.id ?? "";
});

/** The same numbers, counted one by one. */
async function countedNow() {
  const rows = await database.application.findMany({ where: { retiredAt: null }, include: { score: true } });
  const count = (answers: (string | undefined)[]) => {
    const counts: Record<string, number> = {};
    for (const answer of answers) if (answer !== undefined) counts[answer] = (counts[answer] ?? 0) + 1;
    return counts;
  };
  return {
    department: count(rows.map((row) => row.departmentId)),
    platform: count(rows.map((row) => row.platformId ?? "none")),
    kind: count(rows.map((row) => row.kind)),
    confirmed: count(rows.map((row) => String(row.secondOwnerConfirmedAt !== null))),
    confidential: count(rows.map((row) => String(row.confidential))),
    risk: count(rows.map(({ score }) => score?.band)),
    lit: count(rows.map(({ score }) => fifthOf(score?.illumination))),
  };
}

const fifthOf = (light: number | undefined) =>
  light === undefined ? undefined : String(Math.min(4, Math.floor(light / 20)));

const one = { where: { id: idOf(5) } };
const deeds: [string, () => Promise<unknown>][] = [
  ["nothing", async () => {}],
  ["registering", () => store(owner, { number: 900, title: "New" })],
  ["another platform", () => database.application.update({ ...one, data: { platformId } })],
  [
    "no platform",
    () => database.application.updateMany({ where: { platformId }, data: { platformId: null } }),
  ],
  [
    "another department",
    () => database.application.update({ ...one, data: { departmentId: analyst.departmentId } }),
  ],
  ["another kind, for many", () => database.application.updateMany({ data: { kind: "script" } })],
  [
    "a second owner who agrees",
    () =>
      database.application.update({
        ...one,
        data: {
          secondOwnerId: analyst.id,
          secondOwnerAskedAt: new Date(0),
          secondOwnerConfirmedAt: new Date(0),
        },
      }),
  ],
  ["hiding", () => database.application.update({ ...one, data: { confidential: true } })],
  ["words alone", () => database.application.update({ ...one, data: { title: "Other words" } })],
  ["retiring", () => database.application.update({ ...one, data: { retiredAt: new Date(0) } })],
  ["bringing back", () => database.application.update({ ...one, data: { retiredAt: null } })],
  [
    "scoring again",
    () =>
      database.applicationScore.updateMany({
        where: { residual: { gt: 40 } },
        data: { band: "low", illumination: 100 },
      }),
  ],
  [
    "scoring what has a score in one statement",
    () => database.$executeRaw`INSERT INTO application_score (application_id, residual, band, inherent, own_band, illumination, scored_at)
      SELECT application_id, 90, 'severe', 90, 'severe', 0, now() FROM application_score
      ON CONFLICT (application_id) DO UPDATE SET band = excluded.band, illumination = excluded.illumination`,
  ],
  [
    "what is rolled back",
    () =>
      database
        .$transaction(async (tx) => {
          await tx.application.updateMany({ data: { kind: "other" } });
          await tx.$executeRaw`SELECT 1 / 0`;
        })
        .catch(() => {}),
  ],
  ["gathering", gatherTally],
  ["counting anew", () => database.$executeRaw`SELECT tally_anew()`],
];

test.each(deeds)("after %s the tally says what is there", async (_what, deed) => {
  await deed();
  expect(await readTally(analyst)).toEqual(await countedNow());
});

test("gathering leaves one row for each answer, and many at once lose nothing", async () => {
  await database.$executeRaw`INSERT INTO application_tally (facet, answer, count)
    SELECT 'kind', 'script', CASE WHEN n % 2 = 0 THEN 1 ELSE -1 END FROM generate_series(1, 4000) n`;
  const before = await countedNow();
  const deed = store(owner, { number: 901, title: "In the middle of it" });
  const [first, second, third] = await Promise.all([gatherTally(), gatherTally(), gatherTally(), deed]);
  expect((first ?? 0) + (second ?? 0) + (third ?? 0)).toBeGreaterThan(4000);
  const after = await readTally(analyst);
  expect(after).toEqual(await countedNow());
  expect(after.kind).not.toEqual(before.kind);
  expect(await database.applicationTally.count()).toBeLessThan(100);
  expect(await gatherTally()).toBe(0);
});

test("nobody is told of what is hidden from them", async () => {
  const before = await readTally(stranger);
  const [all, strangers, owners] = [
    await countInUse(analyst),
    await countInUse(stranger),
    await countInUse(owner),
  ];
  await store(owner, { number: 902, title: "Hidden" }, { confidential: true });
  expect(await countInUse(analyst)).toBe(all + 1);
  expect(await countInUse(stranger)).toBe(strangers);
  expect(await readTally(stranger)).toEqual(before);
  expect(await countInUse(owner)).toBe(owners + 1);
  await database.handover.create({
    data: { applicationId: idOf(902), fromId: owner.id, toId: stranger.id, note: "" },
  });
  expect(await countInUse(stranger)).toBe(strangers + 1);
});
