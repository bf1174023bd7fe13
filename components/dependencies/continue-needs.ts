import { sourceKey } from "@/lib/dependencies/statement";
import { restoreNeeds } from "./needs-draft";
import type { NeedsState, ReadList } from "./needs-state";

/**
 * A draft of what an application needs, on top of what is stored now: what the person changed since `base` is changed, and
 * what others have said meanwhile stays. Texts as `keepNeeds` writes them.
 */
export function continueNeeds(now: NeedsState, draftText: string, baseText: string): NeedsState {
  const draft = restoreNeeds(draftText);
  const base = restoreNeeds(baseText);
  const dataSources = merged(now.dataSources, draft.dataSources, base.dataSources, sourceKey);
  const noDataSources = draft.noDataSources === base.noDataSources ? now.noDataSources : draft.noDataSources;
  const answered = draft.withoutLists === base.withoutLists ? now : draft;
  return {
    ...draft,
    withoutLists: answered.withoutLists,
    kept: merged(now.kept, draft.kept, base.kept, ({ name }) => name).filter(
      ({ name }) =>
        now.kept.some((one) => one.name === name) && !draft.lists.some((one) => one.name === name),
    ),
    lists: draft.lists.map((list) => besideStored(list, now)),
    dataSources: noDataSources ? [] : dataSources,
    noDataSources,
    reads: merged(now.reads, draft.reads, base.reads, ({ reference }) => reference),
  };
}

function merged<One>(
  now: readonly One[],
  draft: readonly One[],
  base: readonly One[],
  keyOf: (one: One) => string,
) {
  const keysOf = (list: readonly One[]) => new Set(list.map(keyOf));
  const [inNow, inDraft, inBase] = [keysOf(now), keysOf(draft), keysOf(base)];
  const staying = now.filter((one) => inDraft.has(keyOf(one)) || !inBase.has(keyOf(one)));
  const added = draft.filter((one) => !inBase.has(keyOf(one)) && !inNow.has(keyOf(one)));
  return [...staying, ...added];
}

/** A list that replaces a stored one is compared with that again. */
function besideStored(list: ReadList, { kept }: NeedsState): ReadList {
  const stored = kept.find(({ name }) => name === list.name);
  return stored ? { ...list, before: { kind: "stored", kept: stored, components: "waiting" } } : list;
}
