import { Client } from "pg";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/lib/foundation/database";
import { recordAudit, sealAuditRecords } from "./commands";
import { verifyAuditChain } from "./queries";

async function askAsOwner(sql: string) {
  const client = new Client(process.env.DATABASE_OWNER_URL);
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

async function record(count: number) {
  await database.$transaction(async (tx) => {
    for (let at = 0; at < count; at++)
      await recordAudit(tx, null, "platform.added", [], { name: `Platform ${at}`, of: [1, null] });
  });
}

async function recordAt(position: number) {
  const { rows } = await askAsOwner(
    `SELECT id FROM audit_record ORDER BY position OFFSET ${position - 1} LIMIT 1`,
  );
  return String(rows[0]?.id);
}

beforeEach(async () => {
  await askAsOwner("TRUNCATE audit_seal, audit_record");
  await record(3);
  await sealAuditRecords();
  await record(2);
});

test("what was sealed holds, and what came later is counted", async () => {
  expect(await verifyAuditChain()).toEqual({ seals: 3, unsealed: 2, broken: null });
});

test("sealing goes on where it stopped, and a second run finds nothing left", async () => {
  expect(await sealAuditRecords()).toBe(2);
  expect(await sealAuditRecords()).toBe(0);
  expect(await verifyAuditChain()).toEqual({ seals: 5, unsealed: 0, broken: null });
});

test("two that seal at once seal everything once", async () => {
  const [one = 0, other = 0] = await Promise.all([sealAuditRecords(), sealAuditRecords()]);
  expect(one + other).toBe(2);
  expect(await verifyAuditChain()).toMatchObject({ seals: 5, broken: null });
});

test.each([
  ["the name of who did it", "actor_name = 'Somebody else'"],
  ["what was done", "deed = 'person.added'"],
  ["when", "at = at - interval '1 millisecond'"],
  ["what changed", `changes = '{"name": "Another"}'`],
  ["the subject", "subject_ids = ARRAY[gen_random_uuid()]"],
])("an altered record is found: %s", async (_what, assignment) => {
  const recordId = await recordAt(2);
  await askAsOwner(`UPDATE audit_record SET ${assignment} WHERE id = '${recordId}'`);
  expect((await verifyAuditChain()).broken).toEqual({ number: 2n, recordId, problem: "altered-record" });
});

test("a record that was taken out with its seal leaves a gap", async () => {
  const recordId = await recordAt(2);
  await askAsOwner(`DELETE FROM audit_seal WHERE record_id = '${recordId}'`);
  await askAsOwner(`DELETE FROM audit_record WHERE id = '${recordId}'`);
  expect((await verifyAuditChain()).broken).toMatchObject({ number: 3n, problem: "missing-seal" });
});

test("a record that was taken out from under its seal is missed", async () => {
  const recordId = await recordAt(1);
  await askAsOwner("ALTER TABLE audit_seal DROP CONSTRAINT audit_seal_record_id_fkey");
  await askAsOwner(`DELETE FROM audit_record WHERE id = '${recordId}'`);
  expect((await verifyAuditChain()).broken).toEqual({ number: 1n, recordId, problem: "missing-record" });
});

test("an altered record with a fitting seal breaks the link to the next", async () => {
  await askAsOwner("UPDATE audit_seal SET chain_hash = repeat('0', 64) WHERE number = 1");
  expect((await verifyAuditChain()).broken).toMatchObject({ number: 1n, problem: "altered-seal" });
});

test.each([
  "UPDATE audit_record SET deed = 'refused'",
  "DELETE FROM audit_record",
  "TRUNCATE audit_record CASCADE",
  "UPDATE audit_seal SET chain_hash = ''",
  "DELETE FROM audit_seal",
])("the running program may not: %s", async (sql) => {
  await expect(database.$executeRawUnsafe(sql)).rejects.toThrow(/permission denied/);
});
