import { recogniseFileName } from "@/lib/inventory/file-names";
import type { ApplicationKind } from "@/lib/inventory/kinds";
import type { ManifestFormat, ReadManifest } from "./manifest";

const kindByFormat: Partial<Record<ManifestFormat, ApplicationKind>> = {
  workbook: "workbook",
  "binary-workbook": "workbook",
  "old-workbook": "workbook",
  "access-database": "database",
  "power-app": "low-code-app",
  "power-platform-solution": "low-code-app",
  "flow-package": "automation",
  "python-script": "script",
  notebook: "notebook",
};

/**
 * What kind of application a dropped file is, where it is the application itself; null for lists of packages. A file that
 * could not be read is known by its name.
 */
export function proposedKind(name: string, { format, error }: Pick<ReadManifest, "format" | "error">) {
  const known = kindByFormat[format];
  if (known || error === undefined) return known ?? null;
  const named = /\.(?:csv|txt|json|xml)$/i.test(name) ? undefined : recogniseFileName(name)?.suggestedKind;
  return named === undefined || named === "other" ? null : named;
}
