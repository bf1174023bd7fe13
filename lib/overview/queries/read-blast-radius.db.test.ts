import { beforeAll, describe, expect, test } from "vitest";
import { maySeePackages, whoSeesComponents } from "@/lib/dependencies/access";
import { recountComponents } from "@/lib/dependencies/commands/recount-components";
import { registerApplicationWithNeeds } from "@/lib/dependencies/commands/register-with-needs";
import { componentSearchSchema } from "@/lib/dependencies/component-search";
import { needsOf, registerWithPackages } from "@/lib/dependencies/components.testing";
import { packManifest } from "@/lib/dependencies/parcel";
import { listComponentVersions } from "@/lib/dependencies/queries/list-component-versions";
import { listComponents } from "@/lib/dependencies/queries/list-components";
import { listReachedDepartments, listReachedOwners } from "@/lib/dependencies/queries/list-reached";
import { readManifest } from "@/lib/dependencies/recognise";
import { database } from "@/lib/foundation/database";
import { answersFor, registrationDay } from "@/lib/inventory/inventory.testing";
import { attestationDueOn } from "@/lib/risk/attestation";
import { scoreStaleApplications } from "@/lib/risk/commands";
import { getFacts } from "@/lib/risk/queries";
import { fillPackages, now, rangeOf } from "../packages.testing";
import { getBlastRadius, listMayNeed } from "./read-blast-radius";

const purl = "pkg:pypi/requests";

let scene: Awaited<ReturnType<typeof fillPackages>>;

beforeAll(async () => {
  scene = await fillPackages();
});

const person = (who: string) => scene.person(who);

async function reachOf(who: string, versions: string | null = null) {
  const range = versions === null ? null : rangeOf(versions);
  const { totals, applications } = await getBlastRadius(person(who), purl, range, { after: null, now });
  return { ...totals, titles: applications.map(({ title }) => title).sort() };
}

const all = ["Claims list", "Closing list", "Mileage list"];

describe("who sees how far a package reaches", () => {
  test.each([
    [
      "analyst",
      { applications: 3, owners: 3, ownersGone: 1, departments: 3, people: 17, unsaid: 1, titles: all },
    ],
    [
      "responder",
      { applications: 3, owners: 3, ownersGone: 1, departments: 3, people: 17, unsaid: 1, titles: all },
    ],
    [
      "mara",
      {
        applications: 1,
        owners: 1,
        ownersGone: 0,
        departments: 1,
        people: 12,
        unsaid: 0,
        titles: ["Mileage list"],
      },
    ],
    [
      "guest",
      {
        applications: 1,
        owners: 1,
        ownersGone: 1,
        departments: 1,
        people: 0,
        unsaid: 1,
        titles: ["Claims list"],
      },
    ],
    [
      "manager of claims",
      { applications: 2, owners: 2, ownersGone: 1, departments: 2, people: 12, unsaid: 1, titles: [] },
    ],
    [
      "manager of finance",
      { applications: 1, owners: 1, ownersGone: 0, departments: 1, people: 5, unsaid: 0, titles: [] },
    ],
  ])("%s", async (who, expected) => {
    expect(await reachOf(who)).toEqual(expected);
  });

  test("for a mentor who helps nobody there is no such package, and an administrator is told whom it is for", async () => {
    await expect(reachOf("mentor")).rejects.toMatchObject({ reason: "not-found" });
    const administrator = person("administrator");
    const { component, chosen } = await getBlastRadius(person("analyst"), purl, null, { after: null, now });
    for (const asked of [
      reachOf("administrator"),
      listComponents(administrator, componentSearchSchema.parse({})),
      listComponentVersions(administrator, component),
      listReachedOwners(administrator, chosen, 10),
      listReachedDepartments(administrator, chosen),
    ])
      await expect(asked).rejects.toMatchObject({ reason: "not-allowed", message: whoSeesComponents });
  });

  test("what nobody uses and what nobody knows are the same to everybody", async () => {
    for (const unknown of ["pkg:pypi/museumlib", "pkg:pypi/never-heard-of", "no package URL"])
      for (const who of ["analyst", "mara", "manager of claims"])
        await expect(getBlastRadius(person(who), unknown, null, { after: null, now })).rejects.toMatchObject({
          reason: "not-found",
          message: "No application in use that counts for you needs such a package.",
        });
  });

  test("the applications shown are those whose packages the actor sees on their pages", async () => {
    for (const [who, actor] of scene.people) {
      const { titles } = await reachOf(who).catch(() => ({ titles: [] }));
      const stored = await database.application.findMany({
        where: { title: { in: all } },
        include: { guests: true },
      });
      const seen = stored.filter((application) => maySeePackages(actor, application));
      expect([who, titles]).toEqual([who, seen.map(({ title }) => title).sort()]);
    }
  });

  test("a hidden application changes nothing for those who may not see it", async () => {
    const before = [await reachOf("mara"), await reachOf("manager of finance")];
    const owner = await scene.organisation.hire("Nora", "Claims", "maker");
    await registerWithPackages(owner, "requests==2.31.0\nhiddenlib==9.9\n", { title: "Secret list" });
    expect([await reachOf("mara"), await reachOf("manager of finance")]).toEqual(before);
    expect((await reachOf("analyst")).applications).toBe(4);
    await database.application.updateMany({
      where: { title: "Secret list" },
      data: { retiredAt: registrationDay },
    });
    await recountComponents();
    expect((await reachOf("analyst")).applications).toBe(3);
  });
});

describe("versions and ranges", () => {
  test.each([
    ["2.31.0", ["Claims list", "Mileage list"]],
    ["<2.32", ["Claims list", "Mileage list"]],
    [">=2.0, <3", all],
    ["~=2.32.0", ["Closing list"]],
    ["*", all],
    ["2.0.0", []],
  ])("%s reaches what fits", async (versions, titles) => {
    const reached = await reachOf("analyst", versions);
    expect(reached.titles).toEqual(titles);
    expect(reached.applications).toBe(titles.length);
  });

  test("each version in use with its numbers, the newest first", async () => {
    const told = async (who: string) => {
      const { component } = await getBlastRadius(person(who), purl, null, { after: null, now });
      const rows = await listComponentVersions(person(who), component);
      return rows.map(({ version, applications, people: relying }) => [version, applications, relying]);
    };
    expect(await told("analyst")).toEqual([
      ["2.32.3", 1, 5],
      ["2.31.0", 2, 12],
      ["", 1, 0],
    ]);
    expect(await told("manager of claims")).toEqual([
      ["2.31.0", 2, 12],
      ["", 1, 0],
    ]);
  });
});

describe("what is shown of each application", () => {
  test("whose it is, what happens if it stops, and when its owner has to say again that it is still true", async () => {
    const { applications } = await getBlastRadius(person("analyst"), purl, rangeOf("2.31.0"), {
      after: null,
      now,
    });
    const claims = applications.find(({ title }) => title === "Claims list");
    expect(claims).toMatchObject({
      ownerName: "Lea",
      ownerLeft: true,
      departmentName: "Claims",
      versions: ["2.31.0"],
    });
    for (const { reference, dueOn } of applications)
      expect(dueOn).toEqual(attestationDueOn(await getFacts(person("analyst"), reference), now));
  });

  test("pages by key hold everything once, however many are reached", async () => {
    const owner = await scene.organisation.hire("Pia", "Finance", "maker");
    for (let at = 0; at < 5; at++)
      await registerWithPackages(owner, "pagelib==1.0\n", { title: `Page ${at}` });
    await scoreStaleApplications(now, now);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof getBlastRadius>> = await getBlastRadius(
        person("analyst"),
        "pkg:pypi/pagelib",
        null,
        { after, now },
        2,
      );
      seen.push(...page.applications.map(({ title }) => title));
      after = page.next;
    } while (after !== null);
    expect(seen.toSorted()).toEqual(["Page 0", "Page 1", "Page 2", "Page 3", "Page 4"]);
  });

  test("owners who have left come first, and departments count what counts for the actor", async () => {
    const { chosen } = await getBlastRadius(person("analyst"), purl, null, { after: null, now });
    const owners = await listReachedOwners(person("analyst"), chosen, 10);
    expect(owners[0]).toMatchObject({ name: "Lea", hasLeft: true, applications: 1 });
    expect(owners.map(({ name }) => name).sort()).toEqual(["Lea", "Mara", "Otto"]);
    expect(await listReachedOwners(person("manager of claims"), chosen, 10)).toEqual([]);
    const departments = await listReachedDepartments(person("manager of claims"), chosen);
    expect(departments.map(({ name, applications }) => [name, applications])).toEqual([
      ["Claims", 1],
      ["Motor", 1],
    ]);
  });
});

describe("those that may need a version, because their lists leave it open", () => {
  const asked = async (who: string, versions: string) => {
    const page = { after: null, now };
    const reach = await getBlastRadius(person(who), "pkg:pypi/openlib", rangeOf(versions), page);
    const may = await listMayNeed(person(who), reach, page);
    const { mayNeed, totals } = reach;
    return {
      names: totals.applications,
      may: mayNeed?.applications ?? 0,
      ranges: mayNeed?.ranges ?? [],
      hasNone: mayNeed?.hasNone ?? false,
      titles: may.applications.map(({ title, ranges }) => [title, ...ranges]).sort(),
    };
  };

  beforeAll(async () => {
    const nora = await scene.organisation.hire("Nora", "Claims", "maker");
    scene.people.set("nora", nora);
    const [mara, otto] = [person("mara"), person("otto")];
    await registerWithPackages(mara, "openlib==3.1.2\n", { title: "Exact" });
    await registerWithPackages(otto, "openlib>=3.1\n", { title: "Open" });
    await registerWithPackages(otto, "openlib<3\n", { title: "Older" });
    await registerWithPackages(nora, "openlib\n", { title: "Anything" });
    await registerWithPackages(nora, "openlib==3.1.2\nopenlib>=3\n", { title: "Both" });
    const lock = '[[package]]\nname = "openlib"\nversion = "3.4.0"\n';
    const settled = needsOf("openlib>=3.1\n");
    settled.manifests.push(packManifest("poetry.lock", readManifest("poetry.lock", lock)));
    const input = { ...answersFor(nora, { title: "Settled" }), needs: JSON.stringify(settled) };
    await registerApplicationWithNeeds(nora, input, registrationDay);
    await recountComponents();
  });

  const none = { may: 0, ranges: [], hasNone: false, titles: [] };

  test("are told beside the exact answer, as far as they count for who asks", async () => {
    expect(await asked("analyst", "3.1.2")).toEqual({
      names: 2,
      may: 2,
      ranges: [">=3.1"],
      hasNone: true,
      titles: [
        ["Anything", ""],
        ["Open", ">=3.1"],
      ],
    });
    expect(await asked("mara", "3.1.2")).toEqual({ ...none, names: 1 });
    expect(await asked("otto", "3.1.2")).toMatchObject({ names: 0, may: 1, titles: [["Open", ">=3.1"]] });
    expect(await asked("manager of finance", "3.1.2")).toMatchObject({ names: 0, may: 1, titles: [] });
    expect(await asked("manager of claims", "3.1.2")).toMatchObject({ names: 2, may: 1, hasNone: true });
  });

  test("are those alone whose range can fit, and nobody where every version is asked for", async () => {
    expect((await asked("analyst", "<3")).titles).toEqual([
      ["Anything", ""],
      ["Older", "<3"],
    ]);
    expect((await asked("analyst", "3.4.0")).names).toBe(1);
    expect((await asked("analyst", "3.4.0")).titles.map(([title]) => title)).toEqual([
      "Anything",
      "Both",
      "Open",
    ]);
    expect(await asked("analyst", "*")).toMatchObject({ ...none, names: 6 });
  });
});
