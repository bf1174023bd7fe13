import { type FileFacts, factLimits } from "./facts";
import { withoutSecrets } from "./secret-pairs";

/** Longer queries say nothing more about where data comes from. */
const queryLength = 300;

/** The same facts without passwords, user names and tokens, within the limits of `factLimits`. */
export function shareableFacts(facts: FileFacts): FileFacts {
  return {
    ...facts,
    externalLinks: list(facts.externalLinks, ({ target }) => ({ target: clean(target) })),
    connections: list(facts.connections, ({ kind, server, database, target, query }) => ({
      kind,
      server: maybe(server),
      database: maybe(database),
      target: maybe(target),
      ...(query ? { query: cut(clean(query), queryLength) } : {}),
    })),
    powerQuery: list(facts.powerQuery, ({ kind, target }) => ({ kind: clean(kind), target: clean(target) })),
    hiddenSheets: list(facts.hiddenSheets, clean),
    veryHiddenSheets: list(facts.veryHiddenSheets, clean),
    addIns: list(facts.addIns, clean),
    customFunctions: list(facts.customFunctions, clean),
    connectors: list(facts.connectors, clean),
    triggers: list(facts.triggers, clean),
    lastAuthor: maybe(facts.lastAuthor),
    createdAt: maybe(facts.createdAt),
    changedAt: maybe(facts.changedAt),
  };
}

function list<Item, Kept>(items: readonly Item[], keep: (item: Item) => Kept): Kept[] {
  return items.slice(0, factLimits.items).map(keep);
}

function maybe(text: string | null) {
  return text === null ? null : clean(text);
}

const unfit = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu;

function clean(text: string) {
  return cut(withoutSecrets(text.replace(unfit, " ")), factLimits.text);
}

/** PostgreSQL keeps no half of a character in JSON. */
function cut(text: string, most: number) {
  return text.slice(0, most).toWellFormed();
}
