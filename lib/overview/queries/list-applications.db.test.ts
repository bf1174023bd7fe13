import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { writeCursor } from "@/lib/foundation/paging";
import { fillInventory, idOf, searchFor, store } from "../overview.testing";
import { facets, sortColumns } from "../schema";
import { countFacets, countFacetsOfList } from "./count-facets";
import { countVisibleApplications, listApplications, pageLength } from "./list-applications";
import { countViews } from "./read-inventory-surroundings";

let analyst: Actor;
let maker: Actor;
let owner: Actor;

beforeAll(async () => {
  const filled = await fillInventory();
  analyst = filled.analyst;
  [maker, owner] = filled.makers;
  await store(owner, {
    number: 900,
    title: "Broker commission true-up",
    headline: "Month-end recalculation before payment",
  });
  await store(owner, {
    number: 901,
    title: "Prämienrechner",
    description: "Berechnet die Beiträge für Zürich und Besançon.",
  });
  await store(owner, { number: 902, title: "IFRS-17 bridge", headline: "Reconciles ledger.xlsx with v2.31" });
});

async function titles(q: string) {
  const { rows, match, total } = await listApplications(analyst, searchFor({ q }));
  expect(total).toBe(rows.length);
  return `${match}: ${rows.map(({ title }) => title).join(", ")}`;
}

describe("words find an application", () => {
  test.each([
    ["in the title", "commission", "words: Broker commission true-up"],
    ["in the headline", "recalculation", "words: Broker commission true-up"],
    ["in the description", "berechnet", "words: Prämienrechner"],
    ["in different layers", "broker payment", "words: Broker commission true-up"],
    ["by their beginning", "recalc comm", "words: Broker commission true-up"],
    ["in another case", "BROKER COMMISSION", "words: Broker commission true-up"],
    ["without their accents", "pramienrechner besancon", "words: Prämienrechner"],
    ["with their accents", "Prämien Zürich", "words: Prämienrechner"],
    ["with a hyphen", "true-up", "words: Broker commission true-up"],
    ["by a part of a word with a hyphen", "17 ifrs", "words: IFRS-17 bridge"],
    ["by a part of a file name or a version", "xlsx 31", "words: IFRS-17 bridge"],
    ["by its reference", "APP-00901", "words: Prämienrechner"],
    ["by its number alone", "901", "words: Prämienrechner"],
    ["by a carelessly typed reference", "app-901", "words: Prämienrechner"],
    ["with typing errors", "brokr comision", "similar: Broker commission true-up"],
    ["with two letters changed round", "commsision", "similar: Broker commission true-up"],
    [
      "with two letters of a short word changed round",
      "broker payemnt",
      "similar: Broker commission true-up",
    ],
    ["with an error at the beginning", "vroker commission", "similar: Broker commission true-up"],
    ["with one word right and one wrong", "broker recalculatoin", "similar: Broker commission true-up"],
  ])("%s", async (_where, q, found) => expect(await titles(q)).toBe(found));

  test.each([
    ["a nonsense word", "qqxyzzw"],
    ["only signs", "!?&|:*"],
    ["a quotation", "':*"],
    ["a mark between", "\\ '' | !"],
  ])("but %s finds nothing, and no error", async (_what, q) => expect(await titles(q)).toBe("similar: "));
});

test("words that a filter leaves nothing of are no typing error", async () => {
  expect(await listApplications(analyst, searchFor({ q: "commission", kind: "script" }))).toMatchObject({
    match: "words",
    total: 0,
  });
});

describe("each answer of a facet shows as many applications as its number says", () => {
  const surroundings: Record<string, string>[] = [
    {},
    { q: "broker" },
    { risk: "high,severe" },
    { department: "any", kind: "workbook,script" },
    { owner: "left", standing: "recommended" },
    { litRange: "0-49", riskRange: "50-100" },
    { scope: "retired" },
    { platform: "none" },
  ];
  test.each(surroundings.map((address) => [JSON.stringify(address), address] as const))(
    "with %s",
    async (_words, address) => {
      const department = (await database.department.findFirstOrThrow({ where: { name: "Claims" } })).id;
      const search = searchFor(address.department ? { ...address, department } : address);
      const { match } = await listApplications(analyst, search);
      const counts = await countFacets(analyst, search, match);
      for (const facet of facets) {
        for (const [answer, count] of Object.entries(counts[facet])) {
          const { total } = await listApplications(analyst, { ...search, [facet]: [answer] });
          expect(`${facet} ${answer}: ${count}`).toBe(`${facet} ${answer}: ${total}`);
        }
      }
      expect(Object.values(counts.kind).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
    },
  );
});

test("programs are told of facets with the words matched as the list matches them", async () => {
  for (const q of ["commission", "brokr comision", "qqxyzzw", ""]) {
    const { total } = await listApplications(analyst, searchFor({ q }));
    const { kind } = await countFacetsOfList(analyst, searchFor({ q }));
    expect(`${q}: ${Object.values(kind).reduce((sum, count) => sum + count, 0)}`).toBe(`${q}: ${total}`);
  }
});

test("the numbers of the views are what their addresses show", async () => {
  const addresses = {
    everything: {},
    dark: { litRange: "0-49", riskRange: "50-100" },
    left: { owner: "left" },
    phasingOut: { standing: "phasing-out" },
    retired: { scope: "retired" },
  };
  for (const [view, count] of Object.entries(await countViews(maker))) {
    const { total } = await listApplications(maker, searchFor(addresses[view as keyof typeof addresses]));
    expect(`${view} ${count}`).toBe(`${view} ${total}`);
  }
  expect(await countVisibleApplications(maker, "retired")).toBe((await countViews(maker)).retired);
});

describe("page after page shows every application once, and back again", () => {
  const orders = sortColumns.flatMap((sort) =>
    ["ascending", "descending"].map((direction) => [sort, direction] as const),
  );
  test.each(orders)("sorted by %s, %s", async (sort, direction) => {
    for (const q of ["", "ledger", "ledgre"]) {
      const search = searchFor({ sort, direction, q });
      const pages = [await listApplications(analyst, search)];
      for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
        pages.push(await listApplications(analyst, { ...search, after: next }));

      const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength(pages[0]?.total ?? -1);
      expect(ids.length).toBeGreaterThan(4 * pageLength);
      expect(pages[0]?.previous).toBeNull();

      for (const [at, page] of pages.entries()) {
        if (at === 0) continue;
        const before = await listApplications(analyst, { ...search, before: page.previous });
        expect(before.rows.map(({ id }) => id)).toEqual(pages[at - 1]?.rows.map(({ id }) => id));
        expect(before.next).toBe(pages[at - 1]?.next);
        expect(before.previous).toBe(pages[at - 1]?.previous);
      }
    }
  });
});

test.each([
  ["title", "ascending", (row: { title: string }) => row.title.toLowerCase()],
  ["risk", "descending", (row: { residual: number }) => -row.residual],
  ["lit", "ascending", (row: { illumination: number }) => row.illumination],
  ["people", "descending", (row: { peopleRelying: number | null }) => -(row.peopleRelying ?? -1)],
  ["changed", "descending", (row: { changedAt: Date }) => -row.changedAt.getTime()],
] as const)("sorted by %s the rows stand in %s order", async (sort, direction, keyOf) => {
  const { rows, sortedBy } = await listApplications(analyst, searchFor({ sort, direction }));
  const values = rows.map((row) => keyOf(row));
  expect(values).toEqual([...values].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0)));
  expect(sortedBy).toEqual({ column: sort, direction });
});

describe("a place that means nothing in this order shows the first page", () => {
  const id = idOf(100);
  const places: [string, string][] = [
    ["another column's", writeCursor(["title:ledger", id])],
    ["no number", writeCursor(["risk:many", id])],
    ["a number beyond all", writeCursor(["risk:99999999999999999999", id])],
    ["no moment", writeCursor(["changed:2026-02-30", id])],
    ["a moment beyond all", writeCursor(["changed:999999999999999", id])],
    ["a NUL", writeCursor(["title:\0", id])],
    ["nobody's row", writeCursor(["risk:5", "not-an-id"])],
    ["an older version's", writeCursor([5, id])],
    ["no cursor", "%%%"],
  ];
  test.each(places)("%s", async (_what, place) => {
    for (const sort of ["risk", "changed", "title"] as const) {
      const first = await listApplications(analyst, searchFor({ sort }));
      for (const turn of ["after", "before"] as const) {
        const page = await listApplications(analyst, searchFor({ sort, [turn]: place }));
        if (sort === "title" && place === places[0]?.[1]) expect(page.rows.length).toBeGreaterThan(0);
        else expect(page).toEqual(first);
      }
    }
  });
});

test("a hidden application changes nothing that somebody else can read", async () => {
  const addresses: Record<string, string>[] = [
    {},
    ...sortColumns.map((sort) => ({ sort })),
    { q: "broker" },
    { q: "secret" },
    { q: "secrte mergre" },
    { q: "APP-00990" },
    { risk: "severe" },
    { owner: "left" },
    { owner: "no-second", kind: "script" },
    { riskRange: "30-50", sort: "risk" },
  ];
  const everything = async () => {
    const seen: unknown[] = [await countViews(maker), await countVisibleApplications(maker, "in-use")];
    for (const address of addresses) {
      const search = searchFor(address);
      const page = await listApplications(maker, search);
      seen.push(
        page,
        await listApplications(maker, { ...search, after: page.next }),
        await countFacets(maker, search, page.match),
      );
    }
    return JSON.stringify(seen);
  };
  const without = await everything();
  const layers = {
    title: "Secret broker merger",
    headline: "Broker list of a secret merger",
    description: "Secret.",
  };
  await store(owner, { number: 990, ...layers }, { confidential: true, changedAt: new Date("2026-04-01") });
  expect(await everything()).toBe(without);

  const { rows } = await listApplications(owner, searchFor({ q: "secret merger" }));
  expect(rows.map(({ title }) => title)).toEqual(["Secret broker merger"]);
});
