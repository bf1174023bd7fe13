import type { Collected } from "./found-facts";
import type { Parts } from "./package-parts";

/** Who saved it last and when, from `docProps/core.xml` or wherever the package says that it lies. */
export function noteDocumentProperties(parts: Parts, found: Collected) {
  const said = parts.relations("").find(({ type }) => type === "core-properties")?.target;
  parts.xml(said && parts.has(said) ? said : "docProps/core.xml", {
    text: (text, parents) => {
      const value = text.trim().slice(0, 200);
      const element = parents.at(-1);
      if (!value) return;
      if (element === "lastModifiedBy") found.facts.lastAuthor = value.toWellFormed();
      else if (element === "created") found.facts.createdAt = momentOf(value);
      else if (element === "modified") found.facts.changedAt = momentOf(value);
    },
  });
}

/** ISO 8601 as it stands, or null for what is no moment. */
export function momentOf(written: string) {
  return /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.test(written)
    ? written
    : null;
}
