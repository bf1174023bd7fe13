import { withoutCredentials } from "./credentials";
import { type FileFacts, factLimits } from "./facts";

/** Longer queries say nothing more about where data comes from. */
const queryLength = 300;

const secretPair =
  /((?:^|[^a-z0-9])(?:pwd|password|passwd|passphrase|uid|user ?id|user ?name|username|user|access ?token|token|secret|client ?secret|account ?key|shared ?access ?key|shared ?access ?signature|api[_ -]?key|authorization|sig)"?\s*[=:]\s*)(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^;,&\s)\]"']+)/gi;

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
      ...(query ? { query: clean(query).slice(0, queryLength) } : {}),
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
  return withoutPasswords(text.replace(unfit, " ")).slice(0, factLimits.text);
}

/** Connection strings say `Password=…;`, addresses say `//name:password@`. */
export function withoutPasswords(text: string) {
  return withoutCredentials(text).replace(secretPair, "$1…");
}
