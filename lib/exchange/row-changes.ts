import { productStandingWords } from "@/lib/catalogue/product-standing";
import type { ProductWords } from "@/lib/catalogue/product-words";
import { productWords } from "@/lib/catalogue/product-words";
import type { CandidateValues } from "./candidate";
import { changesBetween } from "./candidate-changes";
import { nameKey } from "./directory";
import { type ApplicationField, applicationFields, type Field, peopleFields, productFields } from "./fields";
import { listedWords } from "./listed-words";
import type { ListedPerson, PersonValues } from "./person-row";
import { type FoundProduct, type ListedProduct, mergeProduct } from "./product-row";

/** What taking a row in changes: the field in our words, what stands there and what will. */
export type FieldChange = { field: string; was: string; isNow: string };

/** What a list says of a candidate now, beside what it said before; what it has no column for stays. */
export function candidateRowChanges(
  known: CandidateValues,
  values: CandidateValues,
  mapping: readonly (Field | null)[],
): FieldChange[] {
  const silent = Object.entries(known).filter(([field]) => !mapping.includes(field as ApplicationField));
  return changesBetween(known, { ...Object.fromEntries(silent), ...values }).map(({ field, was, isNow }) => ({
    field: applicationFields[field],
    was: listedWords(field, was),
    isNow: listedWords(field, isNow),
  }));
}

/** What a row changes of a person; where it is silent nothing changes. */
export function personRowChanges(
  known: Omit<ListedPerson, "id">,
  { name, email, jobTitle, department, endDate }: PersonValues,
): FieldChange[] {
  const changes: FieldChange[] = [];
  const compare = (field: string, was: string, isNow: string | undefined, key: (text: string) => string) => {
    if (isNow !== undefined && key(isNow) !== key(was)) changes.push({ field, was, isNow });
  };
  const asWritten = (text: string) => text;
  compare(peopleFields.name, known.name, name, asWritten);
  compare(peopleFields.email, known.email ?? "", email, (text) => text.toLowerCase());
  compare(peopleFields.jobTitle, known.jobTitle, jobTitle, asWritten);
  compare(peopleFields.department, known.department, department, nameKey);
  if (endDate !== undefined && !known.hasLeft)
    changes.push({ field: peopleFields.endDate, was: "", isNow: endDate });
  return changes;
}

/** What a row changes of a product; where it is silent nothing changes. */
export function productRowChanges(known: ListedProduct, found: FoundProduct): FieldChange[] {
  const [words, merged] = [productWords(known), mergeProduct(known, found)];
  return (Object.keys(productFields) as (keyof ProductWords)[])
    .map((field) => ({ field, was: words[field], isNow: merged[field] ?? "" }))
    .filter(({ was, isNow }) => was !== isNow)
    .map(({ field, was, isNow }) => ({
      field: productFields[field],
      was: field === "standing" ? standingWord(was) : was,
      isNow: field === "standing" ? standingWord(isNow) : isNow,
    }));
}

function standingWord(standing: string) {
  const words: Record<string, string> = productStandingWords;
  return words[standing] ?? standing;
}
