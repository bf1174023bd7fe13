/** What one application can take over from its duplicate where nothing was said yet; the layers always stay. */
export const fillableFields = [
  "platformId",
  "livesAt",
  "howToRun",
  "ifItStops",
  "moneyAtStake",
  "regulation",
  "dataClassification",
  "peopleAffected",
  "whoWouldNotice",
  "peopleRelying",
  "complexity",
] as const;

export type FillableField = (typeof fillableFields)[number];

export type FillName = `fill-${FillableField}`;

/** The name of the box that is ticked to take an answer over. */
export function fillName(field: FillableField): FillName {
  return `fill-${field}`;
}

export type FillableAnswers = Record<FillableField, string | number | null>;

const isEmpty = (value: string | number | null) => value === null || value === "" || value === "unknown";

/** The answers that are empty in what stays and given in the duplicate. */
export function fillableAnswers(stays: FillableAnswers, duplicate: FillableAnswers) {
  return fillableFields.flatMap((field) => {
    const value = duplicate[field];
    return isEmpty(stays[field]) && value !== null && !isEmpty(value) ? [{ field, value }] : [];
  });
}

/** `fillableFields`, for a query's `select`. */
export const fillableColumns = Object.fromEntries(fillableFields.map((field) => [field, true])) as Record<
  FillableField,
  true
>;

/** How `field` is stored while nothing was said. */
export function emptyAnswerOf(field: FillableField) {
  if (field === "platformId" || field === "peopleRelying") return null;
  return field === "livesAt" || field === "howToRun" ? "" : "unknown";
}
