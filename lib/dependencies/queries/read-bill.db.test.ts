import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { describeDeed } from "@/lib/audit/describe";
import { database } from "@/lib/foundation/database";
import { register } from "@/lib/inventory/inventory.testing";
import { foundOrganisation } from "@/lib/people/people.testing";
import { cycloneDxFaults, spdxDocumentSchema } from "../bill.testing";
import { downloadBill, printBill } from "../commands/download-bill";
import { stateNeeds } from "../commands/state-needs";
import { packManifest } from "../parcel";
import { readManifest } from "../recognise";
import { writeBill } from "../write-bill";
import { getBill, readBilledApplications } from "./read-bill";

const now = new Date("2026-04-01T09:00:00Z");

let maker: Actor;
let other: Actor;
let manager: Actor;
let analyst: Actor;
let own: { id: string; reference: string };

function file(name: string, text: string) {
  return packManifest(name, readManifest(name, text));
}

const lock = file(
  "uv.lock",
  `version = 1
[[package]]
name = "tool"
version = "1.0"
source = { virtual = "." }
dependencies = [{ name = "requests" }]
[[package]]
name = "requests"
version = "2.32.3"
source = { registry = "https://pypi.org/simple" }
dependencies = [{ name = "idna" }]
wheels = [{ url = "https://example.org/r.whl", hash = "sha256:${"ab".repeat(32)}" }]
[[package]]
name = "idna"
version = "3.10"
source = { registry = "https://pypi.org/simple" }
`,
);

beforeAll(async () => {
  const { hire } = await foundOrganisation();
  maker = await hire("Mara", "Motor", "maker");
  other = await hire("Otto", "Claims", "maker");
  analyst = await hire("Ann", "IT", "analyst");
  manager = await hire("Max", "Motor", "manager");
  manager = { ...manager, managedDepartmentIds: [maker.departmentId] };
  own = await register(maker, { title: "Hail reserve" });
  await stateNeeds(
    maker,
    own.reference,
    { answer: "listed", manifests: [lock, file("requirements-dev.txt", "pytest>=8\n")] },
    now,
  );
});

describe("what an application needs, as a document", () => {
  test("holds direct and pulled-in packages, what is for development, hashes, and fits both specifications", async () => {
    const bill = await getBill(maker, own.reference);
    const uses = bill.applications[0]?.uses ?? [];
    expect(uses.map(({ name, direct, scope, standing }) => [name, direct, scope, standing]).sort()).toEqual([
      ["idna", false, "runtime", "resolved"],
      ["pytest", true, "development", "declared"],
      ["requests", true, "runtime", "resolved"],
    ]);
    expect(uses.find(({ name }) => name === "requests")?.hashes).toEqual([`sha256:${"ab".repeat(32)}`]);
    const bom = writeBill("cyclonedx", bill, now);
    expect(cycloneDxFaults()(bom)).toEqual([]);
    expect(bom).toContain("ab".repeat(32));
    const spdx = writeBill("spdx", bill, now);
    expect(spdxDocumentSchema.safeParse(JSON.parse(spdx)).error?.issues).toBeUndefined();
    for (const [name, text] of [
      ["a.cdx.json", bom],
      ["a.spdx.json", spdx],
    ] as const) {
      const read = readManifest(name, text);
      expect(read.components.map(({ purl, direct, scope }) => [purl, direct, scope])).toEqual([
        ["pkg:pypi/idna@3.10", false, "runtime"],
        ["pkg:pypi/pytest", true, "development"],
        ["pkg:pypi/requests@2.32.3", true, "runtime"],
      ]);
      expect(read.resolved).toBe(false);
    }
  });

  test("a later list changes no hash that an earlier one gave, and gives what was missing", async () => {
    const cargo = (checksum: string) =>
      `[[package]]\nname = "serde"\nversion = "1.0.0"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\n${checksum}`;
    const state = async (checksum: string) => {
      const { reference } = await register(maker);
      const manifests = [file("Cargo.lock", cargo(checksum))];
      await stateNeeds(maker, reference, { answer: "listed", manifests }, now);
      return (await getBill(maker, reference)).applications[0]?.uses[0]?.hashes;
    };
    expect(await state("")).toEqual([]);
    expect(await state(`checksum = "${"aa".repeat(32)}"\n`)).toEqual([`sha256:${"aa".repeat(32)}`]);
    expect(await state(`checksum = "${"bb".repeat(32)}"\n`)).toEqual([`sha256:${"aa".repeat(32)}`]);
  });

  test("is complete where its owner says that it needs nothing, and unknown where nothing was said", async () => {
    const nothing = await register(maker);
    await stateNeeds(maker, nothing.reference, { answer: "nothing" }, now);
    const silent = await register(maker);
    expect((await getBill(maker, nothing.reference)).applications[0]).toMatchObject({ known: "complete" });
    expect((await getBill(maker, silent.reference)).applications[0]).toMatchObject({ known: "unknown" });
  });
});

describe("what is taken away", () => {
  test("leaves its trace on the application: who, or at the terminal with whose eyes, and in which format", async () => {
    await downloadBill(analyst, own.reference, "spdx", now);
    await printBill(maker, own.reference, "cyclonedx", now);
    await expect(downloadBill(other, own.reference, "spdx", now)).rejects.toMatchObject({
      reason: "not-allowed",
    });
    const traces = await database.auditRecord.findMany({
      where: { subjectIds: { has: own.id }, deed: { startsWith: "application.bill-" } },
      orderBy: { position: "asc" },
    });
    expect(traces.map(describeDeed)).toEqual([
      `${analyst.name} downloaded its bill of materials as SPDX`,
      `Its bill of materials was printed to the terminal as CycloneDX, as ${maker.name} sees it`,
    ]);
    expect(traces).toMatchObject([{ actorId: analyst.id, at: now }, { actorId: null }]);
  });
});

describe("whose eyes it is for", () => {
  test("owners and analysts get it; a manager and another maker are refused", async () => {
    expect((await getBill(analyst, own.reference)).applications[0]?.uses).toHaveLength(3);
    for (const actor of [manager, other])
      await expect(getBill(actor, own.reference)).rejects.toMatchObject({ reason: "not-allowed" });
  });

  test("what may not be seen is not there, and in a set packages that may not be seen are hidden", async () => {
    const secret = await register(other, { title: "Merger" });
    await database.application.update({ where: { id: secret.id }, data: { confidential: true } });
    await expect(getBill(maker, secret.reference)).rejects.toMatchObject({ reason: "not-found" });
    const open = await register(other, { title: "Parking" });
    await stateNeeds(
      other,
      open.reference,
      { answer: "listed", manifests: [file("a.txt", "requests==1\n")] },
      now,
    );
    const numbers = (await database.application.findMany({ select: { number: true } })).map(
      ({ number }) => number,
    );
    const found = await readBilledApplications(maker, numbers);
    expect(found.map(({ reference }) => reference)).not.toContain(secret.reference);
    expect(found.find(({ reference }) => reference === open.reference)).toMatchObject({
      known: "hidden",
      uses: [],
    });
    expect(found.find(({ reference }) => reference === own.reference)?.uses).toHaveLength(3);
  });
});
