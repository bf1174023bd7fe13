import type { FileFacts } from "./facts";
import { shareableFacts } from "./shareable-facts";
import type { SourceKind } from "./source-kinds";

/** Another application, whose output is taken in. */
export type BilledLink = { reference: string; title: string };

/** `place` is null where none is known, or where it is not for the eyes of whoever asks. */
export type BilledSource = { id: string; name: string; kind: SourceKind; place: string | null };

/** What a file says of where its values come from, as pairs of a kind and what is said. */
export type BilledFile = { name: string; said: readonly [ToldKind, string][] };

export type ToldKind = "external-link" | "connection" | "power-query" | "connector";

/** Links, connections, queries and connectors as one line each, without secrets and without the text of queries. */
export function toldFacts(facts: FileFacts): [ToldKind, string][] {
  const { externalLinks, connections, powerQuery, connectors } = shareableFacts(facts);
  const told: [ToldKind, string][] = [
    ...externalLinks.map(({ target }) => pair("external-link", target)),
    ...connections.map(({ kind, server, database, target }) =>
      pair("connection", line(kind, [server, database].filter(Boolean).join(" / ") || target)),
    ),
    ...powerQuery.map(({ kind, target }) => pair("power-query", line(kind, target))),
    ...connectors.map((name) => pair("connector", name)),
  ];
  return told.filter(([, value]) => value !== "");
}

function pair(kind: ToldKind, value: string): [ToldKind, string] {
  return [kind, value];
}

function line(kind: string, place: string | null) {
  return place ? `${kind}: ${place}` : kind;
}
