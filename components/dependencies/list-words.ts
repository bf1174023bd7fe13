import type { FoundComponent, ReadManifest, WarningCause } from "@/lib/dependencies/manifest";

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
  "nothing-listed": "Nothing listed",
};

export type WarningGroup = { cause: WarningCause; words: string; warnings: ReadManifest["warnings"] };

/** Warnings of one cause together, in the order in which the causes first occur. */
export function groupWarnings(warnings: ReadManifest["warnings"]): WarningGroup[] {
  return [...Map.groupBy(warnings, ({ cause }) => cause)].map(([cause, alike]) => ({
    cause,
    words: causeWords[cause] ?? causeWords["not-understood"],
    warnings: alike,
  }));
}

/** What follows a package's name: its version, or what was asked for. */
export function versionWords({ version, requirement }: Pick<FoundComponent, "version" | "requirement">) {
  if (version) return version;
  return requirement && requirement.length <= 60 ? requirement : "any version";
}

export const scopeWords = { runtime: null, development: "for development", optional: "optional" } as const;

const wholeListCommands: Partial<Record<string, { command: string; file: string }>> = {
  npm: { command: "npm install --package-lock-only", file: "package-lock.json" },
  nuget: { command: "dotnet restore --use-lock-file", file: "packages.lock.json" },
  golang: { command: "go mod tidy", file: "go.mod" },
  maven: { command: "mvn org.cyclonedx:cyclonedx-maven-plugin:makeAggregateBom", file: "target/bom.json" },
  cran: { command: 'Rscript -e "renv::snapshot()"', file: "renv.lock" },
};

/** The command that writes the whole list, with all that the packages pull in; null where there is none. */
export function wholeListCommand({ format, components, resolved }: ReadManifest) {
  if (resolved || format === "package-lock.json" || format === "pip-list") return null;
  if (format === "environment.yml") return { command: "conda list > conda-list.txt", file: "conda-list.txt" };
  const first = components[0]?.ecosystem ?? "pypi";
  const ecosystem = components.every((one) => one.ecosystem === first) ? first : "pypi";
  return wholeListCommands[ecosystem] ?? { command: "pip list > pip-list.txt", file: "pip-list.txt" };
}

export function packagesWords(count: number) {
  return count === 1 ? "1 package" : `${count.toLocaleString("en")} packages`;
}
