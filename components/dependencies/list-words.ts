import type { ReadingPlace } from "@/lib/dependencies/fact-lines";
import type { FoundComponent, WarningCause } from "@/lib/dependencies/manifest";

const causeWords: Record<WarningCause, string> = {
  "not-understood": "Not understood",
  include: "Points to another file, which was not read",
  option: "Settings that are not packages",
  unnamed: "Packages without a name",
  duplicate: "Listed twice",
  "hidden-characters": "Characters that cannot be seen",
  "environment-variable": "Depends on the machine it runs on",
  contradiction: "Contradicts another line",
  encoding: "How the file is written",
  "repeated-key": "The same entry twice",
  overrides: "Versions overruled elsewhere",
  workspaces: "Parts that have lists of their own",
  "direct-unknown": "Directly used, or pulled in? The file does not tell",
  "partly-read": "Read only in part",
  locked: "Locked with a password",
  "not-in-file": "What no file can tell",
  "nothing-listed": "Nothing listed",
};

/** Causes that change the advice come first: what hides something, then what may be missing, then what may be other than it says. */
const causeOrder: readonly string[] = [
  ...["hidden-characters", "include", "not-understood", "nothing-listed", "unnamed"],
  ...["contradiction", "overrides", "workspaces", "environment-variable", "direct-unknown"],
];

const nextSteps: Partial<Record<string, string>> = {
  "hidden-characters": "Look at these lines in a plain editor: a name may not be what it seems.",
  include: "Drop that file too, or its packages stay unknown.",
  "not-understood": "If one of these is a package, type it into the list below.",
  unnamed: "Type what these are into the list below.",
  contradiction: "Correct the file and drop it again, so that the advice is about the right version.",
  overrides: "Drop the lock file: it says which versions come in.",
  workspaces: "Drop the lists of the parts too.",
  "environment-variable": "Drop what is installed where it runs: it says what these become.",
};

/** Elsewhere than in the form nothing stands below; who may not open it is told what they can do themselves. */
const nextElsewhere: Record<Exclude<ReadingPlace, "form">, Partial<Record<string, string>>> = {
  page: {
    ...nextSteps,
    "not-understood": "If one of these is a package, add it with “Change what it needs”.",
    unnamed: "Add what these are with “Change what it needs”.",
  },
  "read-only": {
    "hidden-characters": nextSteps["hidden-characters"],
    "not-understood": "If one of these is a package, ask its owner to add it.",
    unnamed: "Ask its owner what these are.",
    include: "Ask its owner for that file: until it is here, its packages stay unknown.",
  },
};

type ShownWarning = { line: number | null; message: string; cause: string };

export type WarningGroup = {
  cause: string;
  words: string;
  next: string | null;
  warnings: readonly ShownWarning[];
};

/** How many causes stand in the open; the others are one step away. */
export const causesShown = 3;

/** Warnings of one cause together; causes that change the advice first, the others as they occur. */
export function groupWarnings(
  warnings: readonly ShownWarning[],
  place: ReadingPlace = "form",
): WarningGroup[] {
  const next = place === "form" ? nextSteps : nextElsewhere[place];
  const weight = (cause: string) =>
    causeOrder.includes(cause) ? causeOrder.indexOf(cause) : causeOrder.length;
  return [...Map.groupBy(warnings, ({ cause }) => cause)]
    .toSorted(([one], [other]) => weight(one) - weight(other))
    .map(([cause, alike]) => ({
      cause,
      words: (causeWords as Record<string, string>)[cause] ?? causeWords["not-understood"],
      next: next[cause] ?? null,
      warnings: alike,
    }));
}

/** What follows a package's name: its version, or what was asked for. */
export function versionWords({ version, requirement }: Pick<FoundComponent, "version" | "requirement">) {
  if (version) return version;
  return requirement && requirement.length <= 60 ? requirement : "any version";
}

export const scopeWords = { runtime: null, development: "for development", optional: "optional" } as const;

export function packagesWords(count: number) {
  return count === 1 ? "1 package" : `${count.toLocaleString("en")} packages`;
}
