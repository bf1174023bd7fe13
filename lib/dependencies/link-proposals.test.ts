import { expect, test } from "vitest";
import { proposeLinks } from "./link-proposals";
import { placeKey } from "./places";

const source = (place: string) => ({ key: placeKey(place) ?? `name:${place}`, place });
const prices = { reference: "APP-00001", title: "Price list", headline: "All prices", livesAt: "" };
const reasons = (place: string, candidate: Partial<typeof prices>) =>
  proposeLinks([source(place)], [{ ...prices, ...candidate }]).map(({ because }) => because);

test.each([
  ["\\\\srv\\teams\\Pricing\\prices.xlsx", { livesAt: "file://SRV/teams/pricing/Prices.xlsx" }, ["place"]],
  ["sql01 / Claims", { livesAt: "SQL01/claims" }, ["place"]],
  ["S:\\Pricing\\prices.xlsx", { livesAt: "\\\\srv\\teams\\Pricing\\prices.xlsx" }, ["file"]],
  ["prices.xlsx", { livesAt: "On the share of pricing, prices.xlsx" }, ["file"]],
  ["C:\\x\\Price_List 2025 final.xlsx", { livesAt: "" }, ["title"]],
  ["C:\\x\\stock.accdb", { title: "Stock" }, ["title"]],
  ["sql01 / Price list", { livesAt: "" }, []],
  ["C:\\x\\rates.xlsx", { livesAt: "S:\\x\\other.xlsx" }, []],
])("%s and %o: %j", (place, candidate, expected) => {
  expect(reasons(place, candidate)).toEqual(expected);
});

test("an application is proposed once, for its best reason", () => {
  const sources = [source("C:\\x\\price list.xlsx"), source("\\\\srv\\teams\\p.xlsx")];
  expect(proposeLinks(sources, [{ ...prices, livesAt: "\\\\srv\\teams\\p.xlsx" }])).toMatchObject([
    { because: "place", key: "share:srv/teams/p.xlsx" },
  ]);
});
