import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { whoSeesComponents } from "@/lib/dependencies/access";
import { cycloneDxFaults } from "@/lib/dependencies/bill.testing";
import { writeBill } from "@/lib/dependencies/write-bill";
import { database } from "@/lib/foundation/database";
import { fillInventory, searchFor } from "../overview.testing";
import { findMatches } from "../queries/list-applications";
import { exportBill } from "./export-bill";

const now = new Date("2026-11-25T13:05:00Z");
let analyst: Actor;
let administrator: Actor;

beforeAll(async () => {
  ({ analyst, administrator } = await fillInventory());
});

test("a filtered list becomes one document with each of its applications, and leaves a trace", async () => {
  const search = searchFor({ kind: "workbook" });
  const { total } = await findMatches(analyst, search);
  const bill = await exportBill(analyst, search, "cyclonedx", now);
  expect(bill.applications).toHaveLength(total);
  expect(total).toBeGreaterThan(3);
  const text = writeBill("cyclonedx", bill, now);
  expect(cycloneDxFaults()(text)).toEqual([]);
  expect(JSON.parse(text).components).toHaveLength(total);
  const [trace] = await database.auditRecord.findMany({ where: { deed: "applications.exported" } });
  expect(trace).toMatchObject({ actorId: analyst.id, changes: { count: total, format: "CycloneDX" } });
});

test("those who see no packages get none, and leave no trace of an export", async () => {
  const before = await database.auditRecord.count({ where: { deed: "applications.exported" } });
  const refused = exportBill(administrator, searchFor({}), "spdx", now);
  await expect(refused).rejects.toMatchObject({ reason: "not-allowed", message: whoSeesComponents });
  expect(await database.auditRecord.count({ where: { deed: "applications.exported" } })).toBe(before);
});

test("a list of nothing, and one of more than a document holds, are refused with a sentence", async () => {
  const none = searchFor({ q: "zzzzqqqq" });
  await expect(exportBill(analyst, none, "spdx", now)).rejects.toMatchObject({ reason: "conflict" });
  await database.$executeRaw`
    INSERT INTO application (id, number, title, title_key, headline, description, kind, department_id, owner_id, changed_at)
    SELECT gen_random_uuid(), 5000 + at, 'Many', 'many' || at, 'A list', 'Lists.', 'workbook', ${analyst.departmentId}::uuid,
      ${analyst.id}::uuid, now() FROM generate_series(1, 1001) at`;
  await expect(exportBill(analyst, searchFor({}), "spdx", now)).rejects.toThrow(/at most 1,000 applications/);
});
