"use client";

import { parseAsArrayOf, parseAsString, useQueryStates } from "nuqs";
import type { TransitionStartFunction } from "react";

const words = parseAsArrayOf(parseAsString).withDefault([]);

const parameters = {
  q: parseAsString.withDefault(""),
  department: words,
  platform: words,
  standing: words,
  kind: words,
  risk: words,
  lit: words,
  owner: words,
  hidden: words,
  density: parseAsString.withDefault("comfortable"),
  after: parseAsString,
  before: parseAsString,
};

export type FilterName = "department" | "platform" | "standing" | "kind" | "risk" | "lit" | "owner";

/** The choices in the address, as they will be: a click shows at once, the rows follow. */
export function useInventoryAddress(startTransition: TransitionStartFunction) {
  const [address, write] = useQueryStates(parameters, {
    shallow: false,
    history: "push",
    scroll: false,
    startTransition,
  });
  const fromTheStart = { after: null, before: null };
  return {
    address,
    // Typing goes on; each pause would be a step back otherwise.
    search: (q: string) => write({ q: q.trim() || null, ...fromTheStart }, { history: "replace" }),
    filter: (name: FilterName, chosen: string[]) => write({ [name]: chosen, ...fromTheStart }),
    arrange: (density: string) => write({ density }, { history: "replace" }),
    hide: (hidden: string[]) => write({ hidden }, { history: "replace" }),
  };
}
