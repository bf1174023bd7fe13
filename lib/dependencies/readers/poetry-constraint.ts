import { isPythonVersion } from "../python-requirement";

const clause = /^(?:\^|~=|~|===|==|=|!=|<=|>=|<|>)?\s*v?\d[\w.!+-]*(?:\.\*)?$|^(?:==\s*|!=\s*)?\*$/;
const longestConstraint = 500;

/** The one version that Poetry allows by it, null for many; undefined for what is no constraint. */
export function pinnedByPoetry(constraint: string): string | null | undefined {
  const text = constraint.trim();
  if (text.length > longestConstraint) return undefined;
  const parts = text.split(/\s*\|\|?\s*/).map(clausesOf);
  if (!parts.every((clauses) => clauses.every((part) => clause.test(part)))) return undefined;
  if (parts.length !== 1) return null;
  const exact = (parts[0] ?? []).map(exactVersion).filter((version) => version !== null);
  return new Set(exact).size === 1 ? (exact[0] ?? null) : null;
}

function clausesOf(text: string) {
  const joined = text.replace(/(\^|~=|~|===|==|=|!=|<=|>=|<|>)\s+/g, "$1");
  return joined
    .split(/\s*,\s*|\s+/)
    .filter((part, index, all) => part !== "" || all.length === 1 || index === 0);
}

/** Poetry takes a bare version for exactly that one. */
function exactVersion(text: string) {
  const version = /^(?:===?|=)?\s*(v?\d\S*)$/.exec(text)?.[1] ?? null;
  return version !== null && isPythonVersion(version) ? version : null;
}
