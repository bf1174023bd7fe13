import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { registrationDay as now, register } from "@/lib/inventory/inventory.testing";
import { foundOrganisation } from "@/lib/people/people.testing";
import { addPlatform } from "@/lib/platforms/commands";
import { getPlatform } from "@/lib/platforms/queries";
import { scoreApplications } from "../commands";
import { previewPlatformChange } from "../queries/preview-platform";
import { changePlatform } from "./change-platform";

let administrator: Actor;
let owner: Actor;
let colleague: Actor;
let platformId: string;
const change = {
  name: "Access",
  standing: "phasing-out",
  standingSince: "2026-03-02",
  phasesOutOn: "2027-06-30",
  version: "1",
  because: "Nobody mends it any more",
};

beforeAll(async () => {
  const organisation = await foundOrganisation();
  administrator = { ...organisation.administrator, roles: ["administrator", "maker"] };
  owner = await organisation.hire("Mara", "Motor", "maker");
  colleague = await organisation.hire("Fen", "Finance", "maker");
  platformId = (
    await addPlatform(administrator, { name: "Access", standing: "supported", standingSince: "2020-01-01" })
  ).id;
  for (const [who, title] of [
    [owner, "Mileage list"],
    [owner, "Rota of Motor"],
    [colleague, "Ledger bridge"],
    [administrator, "Access farewell"],
  ] as const) {
    const { id } = await register(who, { title, platformId });
    await database.$transaction((tx) => scoreApplications(tx, [id], now));
  }
});

const scores = () =>
  database.applicationScore.findMany({
    orderBy: { applicationId: "asc" },
    select: { residual: true, band: true },
  });

test.each(["maker", "mentor", "analyst", "manager", "responder"] as const)(
  "a %s changes no platform",
  async (role) => {
    const somebody = { ...owner, roles: [role] };
    await expect(changePlatform(somebody, platformId, change, now)).rejects.toMatchObject({
      reason: "not-allowed",
    });
    await expect(previewPlatformChange(somebody, platformId, change, now)).rejects.toMatchObject({
      reason: "not-allowed",
    });
  },
);

test("what the preview promises is what happens, once", async () => {
  const before = await scores();
  const preview = await previewPlatformChange(administrator, platformId, change, now);
  expect(await scores()).toEqual(before);
  expect(preview).toMatchObject({
    applications: 4,
    owners: 2,
    departments: [
      { name: "Motor", count: 2 },
      { name: "Finance", count: 1 },
      { name: "IT", count: 1 },
    ],
    up: 4,
    down: 0,
    scored: 4,
  });

  expect(await changePlatform(administrator, platformId, change, now)).toMatchObject({
    told: preview.owners,
  });
  const after = await scores();
  expect(after.filter(({ residual }, at) => residual > (before[at]?.residual ?? 0))).toHaveLength(preview.up);
  const moved = after.filter(({ band }, at) => band !== before[at]?.band).length;
  expect(preview.bands.reduce((sum, { count }) => sum + count, 0)).toBe(moved);
  const told = await database.notification.findMany({ where: { kind: "platform-changed" } });
  expect(told.map(({ personId }) => personId).toSorted()).toEqual([owner.id, colleague.id].toSorted());
  expect(told[0]?.facts).toMatchObject({ platform: "Access", standing: "Phasing out", until: "2027-06-30" });
});

test("the history keeps both standings, the trace what was before and after", async () => {
  const { standings, version } = await getPlatform(administrator, platformId);
  expect(standings).toMatchObject([
    { standing: "phasing-out", because: "Nobody mends it any more" },
    { standing: "supported" },
  ]);
  expect(version).toBe(2);
  const trace = await database.auditRecord.findFirstOrThrow({ where: { deed: "platform.changed" } });
  expect(trace.changes).toMatchObject({
    standing: ["supported", "phasing-out"],
    phasesOutOn: ["", "2027-06-30"],
  });
});

test("who saves over somebody else is shown theirs, and nothing is written", async () => {
  const refused = changePlatform(administrator, platformId, { ...change, name: "Access again" }, now);
  await expect(refused).rejects.toMatchObject({
    reason: "conflict",
    details: { version: 2, theirs: { name: "Access", standing: "phasing-out" } },
  });
  expect((await getPlatform(administrator, platformId)).name).toBe("Access");
});

test("better words are no news, and move no score", async () => {
  const before = await scores();
  const better = { ...change, version: "2", guidance: "Keep what runs, begin nothing new." };
  expect(await changePlatform(administrator, platformId, better, now)).toMatchObject({ told: 0 });
  expect(await scores()).toEqual(before);
});

test("a name that exists, itself as successor, and a platform that is not there are refused", async () => {
  await addPlatform(administrator, { name: "Excel", standing: "supported", standingSince: "2020-01-01" });
  const with3 = { ...change, version: "3" };
  await expect(changePlatform(administrator, platformId, { ...with3, name: "Excel" }, now)).rejects.toThrow(
    /already a platform called “Excel”/,
  );
  await expect(
    changePlatform(administrator, platformId, { ...with3, successorId: platformId }, now),
  ).rejects.toThrow(/own successor/);
  await expect(changePlatform(administrator, owner.id, with3, now)).rejects.toMatchObject({
    reason: "not-found",
  });
});
