import { expect, test } from "vitest";
import { findBrokenSeal, hashRecord, type SealableRecord, sealAll } from "./chain";

const record = (position: number, changes: unknown = {}): SealableRecord => ({
  id: `00000000-0000-7000-8000-00000000000${position}`,
  position: String(position),
  at: "2026-11-01T09:00:00.000Z",
  actorId: null,
  actorName: "Imke Mulder",
  actorRoles: ["maker"],
  onBehalfOfId: null,
  deed: "application.registered",
  subjectIds: [],
  changes,
  requestId: null,
});

const records = [record(1), record(2, { title: ["Letter batcher", "Letter sorter"] }), record(3)];
const sealed = sealAll(records, null).map((seal, index) => ({ ...seal, record: records[index] ?? null }));

test("an untouched chain holds", () => {
  expect(findBrokenSeal(sealed, null)).toBeNull();
});

test("sealing in two runs gives the same chain as in one", () => {
  const first = sealAll(records.slice(0, 1), null);
  const rest = sealAll(records.slice(1), first[0] ?? null);
  expect([...first, ...rest]).toEqual(sealAll(records, null));
});

test("an altered record is named", () => {
  const altered = sealed.map((seal, index) =>
    index === 1 ? { ...seal, record: record(2, { title: "Nothing" }) } : seal,
  );
  expect(findBrokenSeal(altered, null)).toMatchObject({ number: 2n, problem: "altered-record" });
});

test("a deleted record, a deleted seal and a forged seal are named", () => {
  const [first, second, third] = sealed as [(typeof sealed)[0], (typeof sealed)[0], (typeof sealed)[0]];
  expect(findBrokenSeal([first, { ...second, record: null }, third], null)?.problem).toBe("missing-record");
  expect(findBrokenSeal([first, third], null)).toMatchObject({ number: 3n, problem: "missing-seal" });
  const forged = { ...second, record: record(2), recordHash: hashRecord(record(2)) };
  expect(findBrokenSeal([first, forged, third], null)).toMatchObject({ number: 2n, problem: "altered-seal" });
});

test("the order in which a database returns the keys of a change does not matter", () => {
  expect(hashRecord(record(1, { a: 1, b: 2 }))).toBe(hashRecord(record(1, { b: 2, a: 1 })));
});
