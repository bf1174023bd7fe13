import { dirname, join } from "node:path";

/** The chapters of the house: each refers to earlier ones only. */
export const slices = [
  "foundation",
  "access",
  "audit",
  "notifications",
  "people",
  "platforms",
  "catalogue",
  "inventory",
  "needs",
  "dependencies",
  "advisories",
  "findings",
  "runtime",
  "policies",
  "risk",
  "safety",
  "mentoring",
  "adoption",
  "incidents",
  "steering",
  "exchange",
  "overview",
  "api",
  "jobs",
  "cli",
];

export const doorSlices = ["api", "jobs", "cli"];

/** An import: from a file to a file without its ending, both from the top of the project. */
export type Arrow = { from: string; to: string; isType: boolean };

export function importsOf(from: string, text: string): Arrow[] {
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^;]*?from\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/gms,
  );
  return [...statements].flatMap(([, type, named, asked]) => {
    const to = placeOf(from, named ?? asked ?? "");
    return to ? [{ from, to, isType: type !== undefined }] : [];
  });
}

function placeOf(from: string, specifier: string) {
  if (specifier.startsWith("@/")) return withoutEnding(specifier.slice(2));
  return specifier.startsWith(".") ? withoutEnding(join(dirname(from), specifier)) : null;
}

function withoutEnding(path: string) {
  return path.replace(/\.(tsx?|mjs)$/, "");
}

export function sliceOf(path: string): string | null {
  return /^lib\/([^/]+)\//.exec(path)?.[1] ?? null;
}

export function breaksReadingOrder({ from, to }: Arrow) {
  const [reader, read] = [sliceOf(from), sliceOf(to)];
  return reader !== null && read !== null && slices.indexOf(read) > slices.indexOf(reader);
}

export function reachesInside({ from, to }: Arrow) {
  const inside = /^lib\/([^/]+)\/([^/]+)\/.+$/.exec(to);
  return inside !== null && sliceOf(from) !== inside[1] && !["queries", "commands"].includes(inside[2] ?? "");
}

/** Models that a file changes through the typed client. */
export function writtenModels(text: string) {
  const deeds = text.matchAll(
    /\b\w+\s*\.\s*(\w+)\s*\.\s*(?:create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)\(/g,
  );
  return [...deeds].map(([, model = ""]) => model);
}

/** Tables that a file changes in SQL. */
export function writtenTables(text: string) {
  return [...text.matchAll(/\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)/g)].map(([, table = ""]) => table);
}
