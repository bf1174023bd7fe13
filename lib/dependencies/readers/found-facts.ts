import {
  type FileFacts,
  type FoundConnection,
  factLimits,
  type MacroReach,
  noFacts,
  type PowerQuerySource,
  reachKinds,
} from "../facts";
import type { FactFormat, FoundComponent, ReadManifest, ReadWarning, WarningCause } from "../manifest";
import { withoutSecrets } from "../secret-pairs";

type ListOfTexts =
  | "hiddenSheets"
  | "veryHiddenSheets"
  | "addIns"
  | "customFunctions"
  | "connectors"
  | "triggers";

/** What is found in one file, one thing after the other; each thing is kept once, without passwords, up to the limits. */
export function collectFacts() {
  const facts: FileFacts = structuredClone(noFacts);
  const seen = new Set<string>();
  const reaches = new Set<MacroReach>();
  const components: FoundComponent[] = [];
  const warnings: ReadWarning[] = [];
  const said = new Set<string>();

  function isFresh(list: string, items: number, key: string) {
    if (seen.has(`${list} ${key}`)) return false;
    if (items >= factLimits.items) {
      warn(
        "partly-read",
        `There are more than ${factLimits.items} of some things; only the first were kept.`,
      );
      return false;
    }
    seen.add(`${list} ${key}`);
    return true;
  }

  function warn(cause: WarningCause, message: string) {
    if (said.has(message) || warnings.length >= 200) return;
    said.add(message);
    warnings.push({ line: null, cause, message });
  }

  function addLink(target: string) {
    const written = keptText(target);
    if (written && isFresh("link", facts.externalLinks.length, written.toLowerCase()))
      facts.externalLinks.push({ target: written });
  }

  function addConnection(connection: FoundConnection) {
    const fitting: FoundConnection = {
      kind: connection.kind,
      server: keptText(connection.server),
      database: keptText(connection.database),
      target: keptText(connection.target),
      ...(connection.query?.trim() ? { query: keptStatement(connection.query) } : {}),
    };
    if (isFresh("connection", facts.connections.length, JSON.stringify(fitting)))
      facts.connections.push(fitting);
  }

  function addQuery({ kind, target }: PowerQuerySource) {
    const source = { kind, target: keptText(target) ?? "" };
    if (isFresh("query", facts.powerQuery.length, JSON.stringify(source))) facts.powerQuery.push(source);
  }

  function add(list: ListOfTexts, text: string) {
    const written = keptText(text);
    if (written && isFresh(list, facts[list].length, written)) facts[list].push(written);
  }

  /** Numbers of what was read, as a manifest. */
  function manifest(format: FactFormat): ReadManifest {
    facts.macros.reaches = reachKinds.filter((kind) => reaches.has(kind));
    return { format, components, warnings, resolved: false, facts };
  }

  return { facts, reaches, components, warn, addLink, addConnection, addQuery, add, manifest };
}

export type Collected = ReturnType<typeof collectFacts>;

/** For what was not read to its end. */
export function formulasAtLeast({ facts: { formulas } }: Pick<Collected, "facts">) {
  return `at least ${formulas.toLocaleString("en")} ${formulas === 1 ? "formula" : "formulas"}`;
}

/** Fit to be kept: without passwords and control characters, and not too long; null where nothing is left. */
function keptText(text: string | null) {
  return text === null ? null : keptStatement(text.slice(0, farTooLong).replace(/[\r\n\t]+/g, " ")) || null;
}

/** The same for texts of several lines. */
function keptStatement(text: string) {
  const visible = text.slice(0, farTooLong).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");
  const kept = withoutSecrets(visible).trim().toWellFormed();
  return kept.slice(0, factLimits.text).toWellFormed();
}

/** What is longer is cut before it is looked through, and once more after. */
const farTooLong = factLimits.text * 4;
