import { beforeAll, describe, expect, test } from "vitest";
import { registerWithPackages } from "@/lib/dependencies/components.testing";
import { readAskedRange } from "@/lib/dependencies/version-range";
import { database } from "@/lib/foundation/database";
import { fillPackages, now } from "../packages.testing";
import { readReachExportRequest, writeReachExportAddress } from "../reach-export";
import { downloadReach } from "./export-reach";

const reader = { now, timeZone: "UTC", origin: "http://lamplight.example" };

let scene: Awaited<ReturnType<typeof fillPackages>>;

beforeAll(async () => {
  scene = await fillPackages();
});

async function rowsFor(who: string, versions = "") {
  const { range } = readAskedRange(versions);
  const asked = { purl: "pkg:pypi/requests", versions, range, format: "json" as const };
  const pieces: Buffer[] = [];
  for await (const piece of await downloadReach(scene.person(who), asked, reader))
    pieces.push(Buffer.from(piece));
  return JSON.parse(Buffer.concat(pieces).toString("utf8")) as Record<string, unknown>[];
}

describe("the file of what a package reaches", () => {
  test("holds every application that is reached, whose it is and when it is due, and is recorded", async () => {
    const rows = await rowsFor("analyst", "2.31.0");
    expect(rows.map(({ title }) => title).toSorted()).toEqual(["Claims list", "Mileage list"]);
    expect(rows.find(({ title }) => title === "Claims list")).toMatchObject({
      owner: "Lea",
      ownerReached: "No",
      department: "Claims",
      versions: "2.31.0",
      ifItStops: "I don't know",
    });
    const record = await database.auditRecord.findFirst({
      where: { deed: "applications.exported" },
      orderBy: { position: "desc" },
    });
    expect(record).toMatchObject({
      actorId: scene.person("analyst").id,
      changes: { count: 2, filter: "/components/pkg:pypi/requests?versions=2.31.0" },
    });
  });

  test("holds those too that may need it, and says what they list instead", async () => {
    await registerWithPackages(scene.person("otto"), "requests>=2.31\n", { title: "Open list" });
    await registerWithPackages(scene.person("otto"), "requests>=2.32\n", { title: "Later list" });
    const rows = await rowsFor("analyst", "2.31.0");
    expect(rows.map(({ title, needsIt }) => [title, needsIt]).toSorted()).toEqual([
      ["Claims list", "Yes"],
      ["Mileage list", "Yes"],
      ["Open list", "Maybe. Lists >=2.31"],
    ]);
    expect((await rowsFor("mara", "2.31.0")).map(({ title }) => title)).toEqual(["Mileage list"]);
  });

  test("holds nothing that the page does not show", async () => {
    expect((await rowsFor("mara")).map(({ title }) => title)).toEqual(["Mileage list"]);
    expect(await rowsFor("manager of claims")).toEqual([]);
    await expect(rowsFor("mentor")).rejects.toMatchObject({ reason: "not-found" });
    await expect(rowsFor("administrator")).rejects.toMatchObject({ reason: "not-allowed" });
  });

  test("is asked for by an address, and one that does not fit gets a sentence", () => {
    const address = `http://localhost${writeReachExportAddress("pkg:pypi/requests", "<2.32", "csv")}`;
    expect(readReachExportRequest(address)).toMatchObject({
      fits: true,
      purl: "pkg:pypi/requests",
      format: "csv",
    });
    expect(readReachExportRequest(address.replace("csv", "pdf"))).toMatchObject({ fits: false, status: 400 });
    const newest = `http://localhost${writeReachExportAddress("pkg:pypi/requests", "newest", "csv")}`;
    expect(readReachExportRequest(newest)).toMatchObject({
      sentence: expect.stringContaining("“newest” is not understood here."),
    });
    expect(readReachExportRequest(`${address}&x=${"y".repeat(5_000)}`)).toMatchObject({ status: 414 });
  });
});
