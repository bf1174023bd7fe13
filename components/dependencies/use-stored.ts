"use client";

import { type ActionDispatch, useEffect, useEffectEvent } from "react";
import type { ListedPackage } from "@/lib/dependencies/difference";
import type { NeedsChange, ReadList } from "./needs-state";

/** What the stored list of this name holds; null where it could not be read. */
export type LoadStored = (name: string) => Promise<readonly ListedPackage[] | null>;

/** Fetches what is stored once a list of the same name has been dropped, so that the two can be compared. */
export function useStored(
  lists: readonly ReadList[],
  dispatch: ActionDispatch<[NeedsChange]>,
  loadStored: LoadStored | undefined,
) {
  const waiting = lists.flatMap(({ name, before }) =>
    before?.kind === "stored" && before.components === "waiting" ? [name] : [],
  );
  const load = useEffectEvent(async (names: readonly string[]) => {
    for (const name of names) {
      const components = await loadStored?.(name).catch(() => null);
      dispatch({ kind: "stored-arrived", name, components: components ?? "failed" });
    }
  });
  const asked = JSON.stringify(waiting);

  useEffect(() => {
    void load(JSON.parse(asked));
  }, [asked]);
}
