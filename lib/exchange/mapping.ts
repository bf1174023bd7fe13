import { type Field, fieldsOf, fieldWord, type ImportKind, neededFields } from "./fields";
import { productSynonyms } from "./product-synonyms";
import { type ReadyMade, readyMade } from "./ready-made";
import { applicationSynonyms, peopleSynonyms } from "./synonyms";

/** For each column the field it is, or null where it is not taken. */
export type Mapping = (Field | null)[];

/** How a header reads without case, accents, punctuation and joined words: `admin_appOwner` is “admin app owner”. */
export function headerKey(header: string) {
  return header
    .replace(/([\p{Ll}\d])(\p{Lu}\p{Ll})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const joined = (header: string) =>
  header
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A stored or sent mapping; what is no field of the kind is not taken. */
export function readMapping(kind: ImportKind, stored: readonly string[]): Mapping {
  const known = fieldsOf(kind);
  return stored.map((field) => (Object.hasOwn(known, field) ? (field as Field) : null));
}

/** The ready-made list whose headers these are, or null. */
export function recogniseList(kind: ImportKind, headers: readonly string[]): ReadyMade | null {
  const keys = new Set(headers.flatMap((header) => [headerKey(header), joined(header)]));
  const fits = (list: ReadyMade) => list.needs.every((group) => group.some((header) => keys.has(header)));
  return readyMade.find((list) => list.kind === kind && fits(list)) ?? null;
}

const synonymsOf = { applications: applicationSynonyms, people: peopleSynonyms, products: productSynonyms };

/** What each column most likely is: as the recognised list says, else by its name in one of seven languages. */
export function suggestMapping(kind: ImportKind, headers: readonly string[]): Mapping {
  const list = recogniseList(kind, headers);
  const taken = new Set<Field>();
  const claim = (field: Field | undefined) => {
    if (field === undefined || (field !== "note" && taken.has(field))) return null;
    taken.add(field);
    return field;
  };
  if (list) {
    return headers.map((header) => claim(list.columns[joined(header)] ?? list.columns[headerKey(header)]));
  }
  const synonyms: Partial<Record<Field, readonly string[]>> = synonymsOf[kind];
  const fields = Object.keys(fieldsOf(kind)) as Field[];
  const best = new Map<number, Field>();
  // A field takes the column whose name stands first among its words, so that “Application name” wins over “Name”.
  for (const field of fields) {
    const words = synonyms[field] ?? [];
    const ranked = headers
      .map((header, at) => ({ at, rank: words.indexOf(headerKey(header)) }))
      .filter(({ at, rank }) => rank >= 0 && !best.has(at))
      .sort((one, other) => one.rank - other.rank);
    for (const { at } of field === "note" ? ranked : ranked.slice(0, 1)) best.set(at, field);
  }
  return headers.map((_header, at) => best.get(at) ?? null);
}

/** Why a mapping cannot be used, in a sentence; null where it can. */
export function mappingObstacle(kind: ImportKind, mapping: Mapping, headers: readonly string[]) {
  for (const field of neededFields[kind]) {
    if (!mapping.includes(field))
      return `No column holds the ${fieldWord(field).toLowerCase()}. Say which one it is.`;
  }
  const twice = mapping.find(
    (field, at) => field !== null && field !== "note" && mapping.indexOf(field) !== at,
  );
  if (!twice) return null;
  const names = headers.filter((_header, at) => mapping[at] === twice).map((header) => `“${header}”`);
  return `${names.join(" and ")} cannot both be the ${fieldWord(twice).toLowerCase()}. Choose one of them.`;
}

/** What every row of a recognised list is, unless a column says so. */
export function alwaysOf(kind: ImportKind, headers: readonly string[]) {
  return recogniseList(kind, headers)?.always ?? {};
}
