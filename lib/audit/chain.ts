import { createHash } from "node:crypto";

/** An audit record as it is sealed: every column, with times as ISO text and the position as decimal text. */
export type SealableRecord = {
  id: string;
  position: string;
  at: string;
  actorId: string | null;
  actorName: string;
  actorRoles: readonly string[];
  onBehalfOfId: string | null;
  deed: string;
  subjectIds: readonly string[];
  changes: unknown;
  requestId: string | null;
};

export type Seal = { number: bigint; recordId: string; recordHash: string; chainHash: string };

export const firstLink = "lamplight";

/** SHA-256, in hex, of the record written with sorted keys. */
export function hashRecord(record: SealableRecord) {
  return sha256(canonical(record));
}

/** SHA-256, in hex, that ties a record to everything sealed before it. */
export function hashLink(previousChainHash: string, recordHash: string) {
  return sha256(`${previousChainHash}:${recordHash}`);
}

/** The seals for new records, in the given order, after the last seal there is. */
export function sealAll(
  records: readonly SealableRecord[],
  last: Pick<Seal, "number" | "chainHash"> | null,
): Seal[] {
  let number = last?.number ?? 0n;
  let chainHash = last?.chainHash ?? firstLink;
  return records.map((record) => {
    const recordHash = hashRecord(record);
    chainHash = hashLink(chainHash, recordHash);
    number += 1n;
    return { number, recordId: record.id, recordHash, chainHash };
  });
}

export type BrokenSeal = {
  number: bigint;
  recordId: string;
  problem: "missing-seal" | "missing-record" | "altered-record" | "altered-seal";
};

/** The first seal that does not hold, or null. Call with runs of seals in order, each with the last link before it. */
export function findBrokenSeal(
  seals: readonly (Seal & { record: SealableRecord | null })[],
  before: Pick<Seal, "number" | "chainHash"> | null,
): BrokenSeal | null {
  let previous = before ?? { number: 0n, chainHash: firstLink };
  for (const seal of seals) {
    const broken = problemOf(seal, previous);
    if (broken) return { number: seal.number, recordId: seal.recordId, problem: broken };
    previous = seal;
  }
  return null;
}

function problemOf(
  seal: Seal & { record: SealableRecord | null },
  previous: Pick<Seal, "number" | "chainHash">,
): BrokenSeal["problem"] | null {
  if (seal.number !== previous.number + 1n) return "missing-seal";
  if (!seal.record) return "missing-record";
  if (hashRecord(seal.record) !== seal.recordHash) return "altered-record";
  if (hashLink(previous.chainHash, seal.recordHash) !== seal.chainHash) return "altered-seal";
  return null;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value && typeof value === "object") {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

function sha256(text: string) {
  return createHash("sha256").update(text).digest("hex");
}
