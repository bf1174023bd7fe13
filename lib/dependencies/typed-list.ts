import { withoutHidden } from "./hidden-characters";
import {
  type FoundComponent,
  foundComponent,
  manifestLimits,
  type ReadManifest,
  type ReadWarning,
  tooManyEntries,
} from "./manifest";
import type { Ecosystem } from "./package-url";
import { readTypedEntry } from "./readers/typed-entry";
import { splitTyped } from "./readers/typed-split";

const longestPiece = 2000;

/** What a person types: “requests 2.31.0, pandas==2.2; npm: lodash 4.17.20” or an install command, in lines or commas. */
export function readTypedList(text: string, defaultEcosystem: Ecosystem = "pypi"): ReadManifest {
  const components: FoundComponent[] = [];
  const warnings: ReadWarning[] = [];
  const seen = new Set<string>();

  for (const { line, text: typed, ecosystem, scope, inCommand } of splitTyped(
    withoutHidden(text),
    defaultEcosystem,
  )) {
    if (components.length + warnings.length > manifestLimits.components) return tooManyEntries("typed-list");
    const found =
      typed.length > longestPiece
        ? { problem: "This line is too long for one package. Write one package per line." }
        : readTypedEntry(typed, ecosystem, inCommand);
    if ("problem" in found) {
      warnings.push({ line, cause: "not-understood", message: found.problem });
      continue;
    }
    for (const entry of found.entries) {
      const component = foundComponent({ scope, direct: true, line, ...entry });
      const key = `${component.purl} ${component.requirement ?? ""}`;
      if (seen.has(key)) {
        warnings.push({
          line,
          cause: "duplicate",
          message: `${component.name} is listed twice; it is counted once.`,
        });
      } else components.push(component);
      seen.add(key);
    }
  }
  return { format: "typed-list", components, warnings, resolved: false };
}
