import type { ReadManifest } from "@/lib/dependencies/manifest";
import { packagesWords } from "./list-words";

export type Arrived = { name: string; read: ReadManifest };

/** “2 links, 3 connections and 12 packages found in sales.xlsx.” */
export function arrivalWords({ name, read: { error, facts, components } }: Arrived) {
  if (error !== undefined) return `${name} could not be read.`;
  const connections =
    (facts?.connections.length ?? 0) + (facts?.powerQuery.length ?? 0) + (facts?.connectors.length ?? 0);
  const found = [
    ...counted(facts?.externalLinks.length ?? 0, "link"),
    ...counted(connections, "connection"),
    ...(components.length > 0 ? [packagesWords(components.length)] : []),
  ];
  if (found.length === 0) return `No packages, links or connections found in ${name}.`;
  const last = found.slice(-1).join("");
  const before = found.slice(0, -1).join(", ");
  return `${before ? `${before} and ${last}` : last} found in ${name}.`;
}

function counted(count: number, what: string) {
  return count === 0 ? [] : [`${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`];
}
