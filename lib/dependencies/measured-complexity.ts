import type { Complexity } from "@/lib/inventory/impact";
import type { FileFacts } from "./facts";

export type MeasuredComplexity = {
  complexity: Exclude<Complexity, "unknown">;
  /** What speaks for it, as in “5,200 formulas”; empty where nothing makes it complicated. */
  reasons: string[];
};

/**
 * How complicated files are by what was found in them: fairly from 201 formulas or one link, connection or query on;
 * complicated from 5,001 formulas, with several of those, or with macros or live links to other programs. Of several
 * files the most complicated counts. Null where no file with formulas could be looked into. Only a proposal: its maker
 * says how complicated it is.
 *
 * Source of the thresholds: the default risk model, version 1, line “complexity”; they are our own.
 */
export function measureComplexity(files: readonly FileFacts[]): MeasuredComplexity | null {
  const measured = files.filter(({ encrypted, sheets }) => !encrypted && sheets > 0).map(measureFile);
  const order = ["high", "medium", "low"] as const;
  return (
    measured.toSorted((one, other) => order.indexOf(one.complexity) - order.indexOf(other.complexity))[0] ??
    null
  );
}

const mediumFormulas = 200;
const highFormulas = 5_000;

function measureFile({
  formulas,
  externalLinks,
  connections,
  powerQuery,
  macros,
}: FileFacts): MeasuredComplexity {
  const ways = externalLinks.length + connections.length + powerQuery.length;
  const high = [
    formulas > highFormulas ? formulasWords(formulas) : null,
    macros.vba || macros.xlm ? "macros" : null,
    ways > 1 ? `${ways.toLocaleString("en")} links, connections and queries` : null,
    macros.dde ? "live links to other programs" : null,
  ].filter((reason) => reason !== null);
  if (high.length > 0) return { complexity: "high", reasons: high };
  const medium = [
    formulas > mediumFormulas ? formulasWords(formulas) : null,
    ways === 1 ? "one link, connection or query" : null,
  ].filter((reason) => reason !== null);
  return { complexity: medium.length > 0 ? "medium" : "low", reasons: medium };
}

function formulasWords(formulas: number) {
  return `${formulas.toLocaleString("en")} formulas`;
}
