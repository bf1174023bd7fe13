import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type ProductField, productFields } from "./fields";
import { type ListedProduct, openProducts, readProductRow } from "./product-row";

const cases = readFileSync(new URL("product-row.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(/\s*=>\s*/) as [string, string]);

const blank = {
  ...{ vendor: "", standing: "licensed", description: "", capabilities: [], howToGet: "", trainingUrl: "" },
  ...{ seats: null, seatsFree: null, expiresOn: null, category: "", contact: "", note: "" },
  ...{ externalId: "", externalSource: "", retiredAt: null },
};
const acrobat = { name: "Acrobat Pro", vendor: "Adobe", externalId: "12", externalSource: "snipe-it" };
const lotus = { name: "Lotus", vendor: "IBM", externalId: "99", externalSource: "snipe-it" };
const here: ListedProduct[] = [
  { ...blank, id: "1", ...acrobat, seats: 40, seatsFree: 12, howToGet: "Ask the desk." },
  { ...blank, id: "2", name: "Visio", vendor: "Microsoft", externalId: "LIC-4" },
  { ...blank, id: "3", name: "Tableau", vendor: "Salesforce", standing: "to-buy" },
  { ...blank, id: "4", name: "Tableau", vendor: "Reseller", standing: "to-buy" },
  { ...blank, id: "5", ...lotus, retiredAt: new Date(0) },
];

function read(said: readonly (readonly [string, string])[]) {
  const mapping = said.map(([field]) => field as ProductField);
  const headers = mapping.map((field) => productFields[field]);
  const context = { headers, mapping, always: {}, source: "snipe-it", products: openProducts(here) };
  return readProductRow(
    said.map(([, text]) => text),
    context,
  );
}

const told = (sentences: readonly { column: string; message: string }[]) =>
  sentences.map(({ column, message }) => `${column}: ${message}`).join(" ");

test.each(cases)("%s => %s", (said, wanted) => {
  const fields = said.split("; ").map((part) => part.split(/=(.*)/s) as [string, string]);
  const { values, problems, hints } = read(fields);
  const outcome = problems.length > 0 ? told(problems) : `${values.effect} ${values.productId ?? "-"}`;
  expect([outcome, told(hints)].filter(Boolean).join(" | ")).toBe(wanted);
});

test("a product of a list with seats is licensed, unless the list says otherwise", () => {
  const tableau = [
    ["name", "Tableau"],
    ["vendor", "Salesforce"],
    ["seats", "25"],
  ] as const;
  expect(read(tableau).values).toMatchObject({ productId: "3", standing: "licensed", effect: "changed" });
  expect(read([...tableau, ["standing", "Could be bought"]]).values.standing).toBe("to-buy");
  expect(
    read([
      ["name", "Tableau"],
      ["vendor", "Salesforce"],
      ["seats", "0"],
    ]).values.standing,
  ).toBeUndefined();
});

test("what is kept of a row is in the words of the catalogue, and its identifier is the product that it means", () => {
  const { values, externalId } = read([
    ["name", "Miro"],
    ["standing", "Ja"],
    ["seats", "1.200"],
    ["expiresOn", "30.06.2027"],
    ["capabilities", "boards; Boards, sketches"],
    ["note", "Bought by Marketing"],
  ]);
  expect(values).toMatchObject({ standing: "licensed", seats: "1200", expiresOn: "2027-06-30" });
  expect(values).toMatchObject({ capabilities: "boards\nsketches" });
  expect(values.note).toBe("Note for those who keep the products: Bought by Marketing");
  expect(externalId).toBe("miro / ");
  expect(read([["name", "Visio"]]).externalId).toBe("2");
});
