import type { CountedScope } from "./access";
import type { componentViews } from "./component-search";
import { plainRangeOf, readListedRange } from "./may-fit";

export const viewWords: Record<(typeof componentViews)[number], string> = {
  applications: "Applications",
  "may-need": "May need it",
  owners: "Owners",
  departments: "Departments",
};

const placeWords: Record<CountedScope, { nothing: string; some: string }> = {
  everything: { nothing: "Nothing in use", some: "" },
  departments: { nothing: "Nothing in your departments", some: " in your departments" },
  own: { nothing: "Nothing that you can see", some: " that you can see" },
};

type Finding = {
  name: string;
  /** As they were asked for; empty for every one. */
  versions: string;
  applications: number;
  /** Further ones whose lists leave the version open. */
  mayNeed: number;
  scope: CountedScope;
};

/** The finding as a sentence: “12 applications need requests 2.31.0”. It claims no more than was counted for the reader. */
export function tellReach({ name, versions, applications, mayNeed, scope }: Finding, locale: string) {
  const what = versions ? `${name} ${versions}` : name;
  const { nothing, some } = placeWords[scope];
  if (applications === 0 && mayNeed > 0)
    return `${nothing} names ${what}, but ${counted(mayNeed, locale)} may need it`;
  if (applications === 0) return `${nothing} needs ${what}`;
  return applications === 1
    ? `One application${some} needs ${what}`
    : `${counted(applications, locale)}${some} need ${what}`;
}

function counted(applications: number, locale: string) {
  return `${applications.toLocaleString(locale)} ${applications === 1 ? "application" : "applications"}`;
}

type Open = { applications: number; ranges: readonly string[]; hasNone: boolean };

const rangesNamed = 3;

/** “1 more may need it: it lists a range that fits (>=3.1).” */
export function tellMayNeed(
  { applications, ranges, hasNone }: Open,
  ecosystem: string,
  isMore: boolean,
  locale: string,
) {
  const count = `${applications.toLocaleString(locale)}${isMore ? " more" : ""}`;
  const who = applications === 1 ? "it lists" : "they list";
  const readable = ranges.filter((range) => readListedRange(ecosystem, range) !== null);
  const said = [
    readable.length > 0 ? `a range that fits (${someOf(readable)})` : null,
    readable.length < ranges.length
      ? `what cannot be read as a range (${someOf(ranges.filter((range) => !readable.includes(range)))})`
      : null,
    hasNone ? "no version" : null,
  ].filter((words) => words !== null);
  return `${count} may need it: ${who} ${said.join(", or ")}.`;
}

function someOf(ranges: readonly string[]) {
  const plain = [...new Set(ranges.map((range) => plainRangeOf(range) || range))];
  const others = plain.length - rangesNamed;
  return [...plain.slice(0, rangesNamed), ...(others > 0 ? [`and ${others} others`] : [])].join("; ");
}

/** What the lists of one application say in the place of a version. */
export function listedWords(ranges: readonly string[]) {
  const named = ranges.filter((range) => range !== "");
  if (named.length === 0) return "Lists no version";
  return `Lists ${named.join(", ")}${named.length < ranges.length ? ", and no version" : ""}`;
}
