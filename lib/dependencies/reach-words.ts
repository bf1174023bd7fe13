import type { componentViews } from "./component-search";

export const viewWords: Record<(typeof componentViews)[number], string> = {
  applications: "Applications",
  owners: "Owners",
  departments: "Departments",
};

/** The finding as a sentence: “12 applications need requests 2.31.0”. */
export function tellReach(name: string, versions: string, applications: number, locale: string) {
  const what = versions ? `${name} ${versions}` : name;
  if (applications === 0) return `Nothing in use needs ${what}`;
  return applications === 1
    ? `One application needs ${what}`
    : `${applications.toLocaleString(locale)} applications need ${what}`;
}
