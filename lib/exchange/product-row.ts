import { readCapabilities } from "@/lib/catalogue/capabilities";
import { type ProductWords, productWords } from "@/lib/catalogue/product-words";
import { addProductSchema } from "@/lib/catalogue/schema";
import { cleanSpaces } from "@/lib/foundation/plain-text";
import type { RowProblem } from "./candidate";
import { nameKey } from "./directory";
import { type ProductField, productFields } from "./fields";
import type { Mapping } from "./mapping";
import { readCount, readDay, readProductStandingWord } from "./words-of-values";

export type ListedProduct = Parameters<typeof productWords>[0] & {
  id: string;
  externalSource: string;
  retiredAt: Date | null;
};

/** What a row says of a product, as it is typed. */
export type FoundProduct = Partial<Record<ProductField, string>>;

/**
 * What a row says of a product, and what taking it in does. `identifierWas` stands where the product is here under another
 * identifier of the same list, which the row's takes the place of.
 */
export type ProductValues = FoundProduct & {
  productId?: string;
  identifierWas?: string;
  effect: "new" | "changed" | "same";
};

export type ProductsContext = {
  headers: readonly string[];
  mapping: Mapping;
  /** What every row of a recognised list is, unless a column says so. */
  always: FoundProduct;
  /** Which list the identifiers are of; empty for those that people typed. */
  source: string;
  products: KnownProducts;
};

type KnownProducts = ReturnType<typeof openProducts>;

const multiline = new Set<ProductField>(["description", "howToGet", "note", "capabilities"]);

/** The products by what a list may know them by; those on offer before those that were retired. */
export function openProducts(listed: readonly ListedProduct[]) {
  const byIdentifier = new Map<string, ListedProduct>();
  const byNameAndVendor = new Map<string, ListedProduct>();
  const byName = new Map<string, ListedProduct[]>();
  const isOffered = ({ retiredAt }: ListedProduct) => Number(retiredAt === null);
  const offeredLast = listed.toSorted((one, other) => isOffered(one) - isOffered(other));
  for (const product of offeredLast) {
    const { name, vendor, externalId, externalSource } = product;
    if (externalId) byIdentifier.set(`${externalSource} ${externalId}`, product);
    byNameAndVendor.set(bothKeys(name, vendor), product);
    byName.set(nameKey(name), [...(byName.get(nameKey(name)) ?? []), product]);
  }
  return { byIdentifier, byNameAndVendor, byName };
}

const bothKeys = (name: string, vendor: string) => `${nameKey(name)} / ${nameKey(vendor)}`;

/** One row as a product: which one it means, what changes, and what does not fit. An empty cell changes nothing. */
export function readProductRow(cells: readonly string[], context: ProductsContext) {
  const problems: RowProblem[] = [];
  const hints: RowProblem[] = [];
  const column = (field: ProductField) =>
    context.headers[context.mapping.indexOf(field)] ?? productFields[field];
  const problem = (field: ProductField, message: string) => problems.push({ column: column(field), message });
  const hint = (field: ProductField, message: string) => hints.push({ column: column(field), message });

  const found = collect(cells, context);
  readClosedWords(found, problem);
  const known = findMeant(found, context, problem) ?? null;
  const isUnclear = problems.some((one) => one.column === column("standing"));
  // Nobody counts the seats of what is not licensed.
  if (found.standing === undefined && !isUnclear && Number(found.seats ?? 0) > 0) found.standing = "licensed";
  if (!known && found.standing === undefined && !isUnclear) {
    found.standing = "to-buy";
    hint("standing", "Nothing says that it is licensed: it is noted as something that could be bought.");
  }
  const retired = known?.retiredAt ? known : null;
  if (retired)
    hint("name", `${retired.name} was retired here, and stays so. Bring it back first to change it.`);
  const merged = mergeProduct(known, found);
  for (const { path, message } of addProductSchema.safeParse(productInput(merged)).error?.issues ?? []) {
    const field = String(path[0]) as ProductField;
    if (!problems.some((one) => one.column === column(field))) problem(field, message);
  }
  const effect = retired ? "same" : effectOf(known, merged, found, context.source);
  const identifierWas = retired ? null : otherIdentifier(known, found, context.source);
  if (identifierWas)
    hint(
      "externalId",
      `${found.name} is here with the identifier “${shown(identifierWas)}”, and “${shown(found.externalId ?? "")}” takes its place. If they are two products, give one of them another name.`,
    );
  const values: ProductValues = {
    ...found,
    effect,
    ...(known && { productId: known.id }),
    ...(identifierWas && { identifierWas }),
  };
  const externalId = known?.id ?? bothKeys(found.name ?? "", found.vendor ?? "").slice(0, 400);
  return { externalId, values, departmentId: null, problems, hints };
}

/** What the catalogue would say of a product after a row: where the row is silent, what it says today. */
export function mergeProduct(known: ListedProduct | null, found: FoundProduct): Partial<ProductWords> {
  return { ...(known ? productWords(known) : {}), ...found };
}

/** The words as the catalogue's commands take them. */
export function productInput({ capabilities = "", ...words }: Partial<ProductWords>) {
  return { name: "", ...words, capabilities: readCapabilities(capabilities) };
}

function collect(cells: readonly string[], { headers, mapping, always }: ProductsContext) {
  const found: FoundProduct = { ...always };
  let note = "";
  for (const [at, field] of mapping.entries()) {
    if (field === null || !isProductField(field)) continue;
    const text = cleanSpaces(cells[at] ?? "", { multiline: multiline.has(field) });
    if (text === "") continue;
    if (field !== "note") found[field] = text;
    else note = [note, `${headers[at]}: ${text}`].filter(Boolean).join("\n");
  }
  if (note) found.note = note;
  if (found.capabilities) found.capabilities = readCapabilities(found.capabilities).join("\n");
  return found;
}

function isProductField(field: string): field is ProductField {
  return Object.hasOwn(productFields, field);
}

type Say = (field: ProductField, message: string) => void;

function readClosedWords(found: FoundProduct, problem: Say) {
  for (const field of ["seats", "seatsFree"] as const) {
    const text = found[field];
    if (text === undefined) continue;
    const count = readCount(text);
    if (count === null) problem(field, `“${shown(text)}” is no whole number up to 1,000,000.`);
    if (count === null) delete found[field];
    else found[field] = String(count);
  }
  if (found.expiresOn !== undefined) {
    const day = readDay(found.expiresOn);
    if (day === null)
      problem(
        "expiresOn",
        `“${shown(found.expiresOn)}” is not one day for certain. Write it like 2026-12-25.`,
      );
    if (day === null) delete found.expiresOn;
    else found.expiresOn = day;
  }
  if (found.standing !== undefined) {
    const standing = readProductStandingWord(found.standing);
    if (standing === null)
      problem(
        "standing",
        `“${shown(found.standing)}” says neither “Already licensed” nor “Could be bought”. Write one of the two.`,
      );
    if (standing === null) delete found.standing;
    else found.standing = standing;
  }
}

function findMeant(found: FoundProduct, { products, source }: ProductsContext, problem: Say) {
  const { externalId, name = "", vendor } = found;
  const byIdentifier = externalId ? products.byIdentifier.get(`${source} ${externalId}`) : undefined;
  if (byIdentifier) return byIdentifier;
  const all = products.byName.get(nameKey(name)) ?? [];
  const offered = all.filter(({ retiredAt }) => retiredAt === null);
  const called = offered.length > 0 ? offered : all;
  const byName =
    vendor === undefined
      ? called.length === 1
        ? called[0]
        : undefined
      : products.byNameAndVendor.get(bothKeys(name, vendor));
  if (vendor === undefined && called.length > 1)
    problem("name", "Several vendors have a product of this name. Add the vendor.");
  return byName;
}

/** Under which other identifier of the same list a product is here; null where it is not. */
function otherIdentifier(known: ListedProduct | null, { externalId }: FoundProduct, source: string) {
  if (!known?.externalId || externalId === undefined || known.externalSource !== source) return null;
  return known.externalId === externalId ? null : known.externalId;
}

function effectOf(
  known: ListedProduct | null,
  merged: Partial<ProductWords>,
  found: FoundProduct,
  source: string,
) {
  if (!known) return "new";
  const words = productWords(known);
  const isSame = (Object.keys(words) as (keyof ProductWords)[]).every(
    (field) => words[field] === merged[field],
  );
  const isFromHere = found.externalId === undefined || known.externalSource === source;
  return isSame && isFromHere ? "same" : "changed";
}

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
