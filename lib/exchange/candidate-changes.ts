import type { CandidateValues } from "./candidate";
import { nameKey } from "./directory";
import { type ApplicationField, applicationFields } from "./fields";
import { findPlatform } from "./platform-words";

/** What of another list has a place in the inventory and can be changed there without asking anybody. */
export const takeableFields = [
  "title",
  "headline",
  "description",
  "kind",
  "platform",
  "department",
  "peopleRelying",
  "livesAt",
  "dataClassification",
] as const;

export type TakeableField = (typeof takeableFields)[number];

export type CandidateChange = { field: ApplicationField; was: string; isNow: string };

/** What the list said when it was last decided on and says now, field by field, where the two differ. */
export function changesBetween(seen: CandidateValues, values: CandidateValues): CandidateChange[] {
  return (Object.keys(applicationFields) as ApplicationField[])
    .map((field) => ({ field, was: seen[field] ?? "", isNow: values[field] ?? "" }))
    .filter(({ was, isNow }) => was !== isNow);
}

/** The names under which a word may stand for something of ours. */
export type Places = {
  platforms: readonly { id: string; name: string }[];
  departments: readonly { id: string; name: string }[];
};

const needed = new Set<ApplicationField>(["title", "headline", "description", "kind", "department"]);

/** Why a change cannot be taken over, in a sentence; null where it can. */
export function obstacleTo({ field, isNow }: CandidateChange, places: Places): string | null {
  if (field === "owner" || field === "secondOwner")
    return "People are asked before they own something: hand it over on its page.";
  if (!isTakeable(field)) return "For you to read: the inventory has no place for it.";
  if (isNow === "" && needed.has(field)) return "The list says nothing now, and the inventory needs it.";
  if (field === "platform" && isNow !== "" && !findPlatform(places.platforms, isNow))
    return "No platform here goes by this name: choose it on the application's page.";
  if (field === "department" && !findDepartment(places, isNow))
    return "There is no department of this name: move it on the application's page.";
  return null;
}

function isTakeable(field: string): field is TakeableField {
  return (takeableFields as readonly string[]).includes(field);
}

/** The changes as the register's own form would send them; a department is moved to apart. */
export function answersOfChanges(changes: readonly CandidateChange[], places: Places) {
  const answers: Record<string, string> = {};
  for (const { field, isNow } of changes) {
    if (field === "department" || !isTakeable(field)) continue;
    if (field === "platform") answers.platformId = findPlatform(places.platforms, isNow) ?? "";
    else if (field === "dataClassification") answers.dataClassification = isNow || "unknown";
    else answers[field] = isNow;
  }
  const moved = changes.find(({ field }) => field === "department");
  return { answers, departmentId: moved ? findDepartment(places, moved.isNow) : null };
}

function findDepartment({ departments }: Places, name: string) {
  return departments.find((department) => nameKey(department.name) === nameKey(name))?.id ?? null;
}
