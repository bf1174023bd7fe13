/** Somebody listed it; a lock file or bill of materials proves it; it was seen where it runs. */
export const standings = ["declared", "resolved", "observed"] as const;

export type Standing = (typeof standings)[number];

/** The format of manifests that reports of what runs make; a person's files never have it. */
export const reportFormat = "runtime-report";

/** What the packages of a manifest are known by. */
export function standingOf({ format, resolved }: { format: string; resolved: boolean }): Standing {
  if (format === reportFormat) return "observed";
  return resolved ? "resolved" : "declared";
}

export const standingWords: Record<Standing, string> = {
  declared: "Declared only",
  resolved: "Resolved",
  observed: "Observed",
};
