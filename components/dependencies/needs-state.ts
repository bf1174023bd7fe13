import { compareManifests, type ListedPackage, type ManifestDifference } from "@/lib/dependencies/difference";
import type { FoundComponent, ReadManifest } from "@/lib/dependencies/manifest";
import { isToBeConfirmed } from "@/lib/dependencies/own-files";
import { packManifest } from "@/lib/dependencies/pack";
import type { FoundMatches } from "@/lib/dependencies/queries/match-found";
import {
  type FoundAnswer,
  type LinkedApplication,
  withAnswer,
  withMatches,
  withoutLink,
} from "./found-matches";
import { type FoundChoices, type FoundInFile, foundIn, sentSources } from "./found-state";

export const typedListName = "Typed list";

/** A list that was read here and is not sent yet. */
export type ReadList = {
  name: string;
  read: ReadManifest;
  /** Keys of packages that the person took out. */
  removed: readonly string[];
  before: Before | null;
};

/** What the list of the same name held before: dropped here earlier, or sent earlier and fetched when it is needed. */
export type Before =
  | { kind: "read"; read: ReadManifest }
  | { kind: "stored"; kept: KeptList; components: readonly ListedPackage[] | "waiting" | "failed" };

/** A list that was sent earlier and stays as it is. */
export type KeptList = { name: string; packages: number; resolved: boolean };

export type NeedsState = {
  /** What is said while no list is there. */
  withoutLists: "nothing" | "unsaid";
  kept: readonly KeptList[];
  lists: readonly ReadList[];
  typed: string;
  dataSources: readonly string[];
  noDataSources: boolean;
  reads: readonly LinkedApplication[];
  /** What the person decided about the data sources that were found in files, by their keys. */
  found: FoundChoices;
  /** Files that could not be read, each with its sentence. */
  unread: readonly { name: string; sentence: string }[];
};

export const emptyNeeds: NeedsState = {
  withoutLists: "unsaid",
  kept: [],
  lists: [],
  typed: "",
  dataSources: [],
  noDataSources: false,
  reads: [],
  found: {},
  unread: [],
};

/** What an application is known to need, as the form begins with it. */
export function needsOf(known: {
  answer: "nothing" | "listed" | "unsaid";
  kept: readonly KeptList[];
  dataSources: readonly string[];
  noDataSources: boolean;
  reads: readonly LinkedApplication[];
}): NeedsState {
  const { answer, ...rest } = known;
  return { ...emptyNeeds, ...rest, withoutLists: answer === "nothing" ? "nothing" : "unsaid" };
}

export type NeedsChange =
  | { kind: "read"; name: string; manifest: ReadManifest }
  | { kind: "typed"; text: string }
  | { kind: "typed-added"; text: string }
  | { kind: "list-dropped"; name: string }
  | { kind: "kept-dropped"; name: string }
  | { kind: "both-kept"; name: string }
  | { kind: "package-removed"; list: string; key: string }
  | { kind: "packages-restored"; list: string }
  | { kind: "package-confirmed"; list: string; key: string }
  | { kind: "unread-dismissed"; name: string }
  | { kind: "answered"; withoutLists: NeedsState["withoutLists"] }
  | { kind: "sources"; names: readonly string[] }
  | { kind: "no-sources"; isSo: boolean }
  | { kind: "linked"; application: LinkedApplication }
  | { kind: "unlinked"; reference: string }
  | { kind: "stored-arrived"; name: string; components: readonly ListedPackage[] | "failed" }
  | { kind: "found-chosen"; key: string; isTicked: boolean }
  | { kind: "found-named"; key: string; name: string }
  | { kind: "found-matched"; sources: readonly FoundInFile[]; matches: FoundMatches }
  | { kind: "found-answered"; source: FoundInFile; answer: FoundAnswer };

export function changeNeeds(state: NeedsState, change: NeedsChange): NeedsState {
  switch (change.kind) {
    case "read":
      return withRead(state, change.name, change.manifest);
    case "typed":
      return { ...state, typed: change.text };
    case "typed-added":
      return { ...state, typed: [state.typed.trim(), change.text.trim()].filter(Boolean).join("\n") };
    case "list-dropped":
      return {
        ...state,
        kept: withStoredBack(state, change.name),
        lists: without(state.lists, change.name),
        reads: state.reads.filter(({ key, foundIn: file }) => key === undefined || file !== change.name),
        typed: change.name === typedListName ? "" : state.typed,
      };
    case "kept-dropped":
      return { ...state, kept: without(state.kept, change.name) };
    case "both-kept":
      return withBothKept(state, change.name);
    case "package-removed":
      return mapList(state, change.list, (list) => ({ ...list, removed: [...list.removed, change.key] }));
    case "packages-restored":
      return mapList(state, change.list, (list) => ({ ...list, removed: notConfirmed(list.read, list) }));
    case "package-confirmed":
      return mapList(state, change.list, (list) => ({
        ...list,
        removed: list.removed.filter((key) => key !== change.key),
      }));
    case "unread-dismissed":
      return { ...state, unread: without(state.unread, change.name) };
    case "answered":
      return { ...state, withoutLists: change.withoutLists };
    case "sources":
      return { ...state, dataSources: change.names, noDataSources: false };
    case "no-sources":
      return { ...state, noDataSources: change.isSo, dataSources: change.isSo ? [] : state.dataSources };
    case "linked": {
      const others = state.reads.filter(({ reference }) => reference !== change.application.reference);
      return { ...state, reads: [...others, change.application] };
    }
    case "unlinked":
      return withoutLink(state, change.reference);
    case "stored-arrived":
      return mapList(state, change.name, (list) => withStored(list, change.components));
    case "found-chosen": {
      const choice = { ...state.found[change.key], isTicked: change.isTicked };
      const noDataSources = state.noDataSources && !change.isTicked;
      return { ...state, noDataSources, found: { ...state.found, [change.key]: choice } };
    }
    case "found-named": {
      const choice = { ...state.found[change.key], name: change.name };
      return { ...state, found: { ...state.found, [change.key]: choice } };
    }
    case "found-matched":
      return withMatches(state, change.sources, change.matches);
    case "found-answered": {
      const noDataSources = state.noDataSources && change.answer !== "source";
      return withAnswer({ ...state, noDataSources }, change.source, change.answer);
    }
  }
}

/** A list of the same name is replaced; one that could not be read replaces nothing. */
function withRead(state: NeedsState, name: string, manifest: ReadManifest): NeedsState {
  const unread = without(state.unread, name);
  if (manifest.error !== undefined) {
    return { ...state, unread: [...unread, { name, sentence: manifest.error }] };
  }
  const known = state.lists.find((list) => list.name === name);
  const kept = state.kept.find((list) => list.name === name);
  const isTyped = name === typedListName;
  if (isTyped && manifest.components.length + manifest.warnings.length === 0) {
    return { ...state, unread, lists: without(state.lists, name) };
  }
  const list: ReadList = {
    name,
    read: manifest,
    removed: isTyped ? (known?.removed ?? []) : notConfirmed(manifest, known),
    before: isTyped ? null : beforeOf(known, kept),
  };
  const lists = known
    ? state.lists.map((other) => (other.name === name ? list : other))
    : [...state.lists, list];
  return { ...state, unread, kept: without(state.kept, name), lists };
}

/** Keys of what may be no package at all: it is counted once somebody says that it is one. */
function notConfirmed(read: ReadManifest, known: ReadList | undefined) {
  const confirmed = new Set(known ? remaining(known).map(packageKey) : []);
  return read.components
    .filter(isToBeConfirmed)
    .map(packageKey)
    .filter((key) => !confirmed.has(key));
}

/** A third drop is still compared with what is stored, since that is what saving replaces. */
function beforeOf(known: ReadList | undefined, kept: KeptList | undefined): Before | null {
  if (known?.before?.kind === "stored") return known.before;
  if (known) return { kind: "read", read: known.read };
  return kept ? { kind: "stored", kept, components: "waiting" } : null;
}

/** A newer list that is removed again leaves what is stored as it was. */
function withStoredBack({ kept, lists }: NeedsState, name: string) {
  const before = lists.find((list) => list.name === name)?.before;
  return before?.kind === "stored" ? [...kept, before.kept] : kept;
}

function withStored(list: ReadList, components: readonly ListedPackage[] | "failed"): ReadList {
  return list.before?.kind === "stored" ? { ...list, before: { ...list.before, components } } : list;
}

function withBothKept(state: NeedsState, name: string): NeedsState {
  const before = state.lists.find((list) => list.name === name)?.before;
  if (!before) return state;
  const renamed = { name: freeName(state, name), before: null };
  return {
    ...state,
    kept: withStoredBack(state, name),
    lists: state.lists.flatMap((list) => {
      if (list.name !== name) return [list];
      if (before.kind === "stored") return [{ ...list, ...renamed }];
      return [
        { name, read: before.read, removed: [], before: null },
        { ...list, ...renamed },
      ];
    }),
  };
}

function freeName(state: NeedsState, name: string) {
  const taken = new Set([...state.lists, ...state.kept].map((list) => list.name));
  for (let count = 2; ; count++) {
    const numbered = `${name.slice(0, 190)} (${count})`;
    if (!taken.has(numbered)) return numbered;
  }
}

function mapList(state: NeedsState, name: string, map: (list: ReadList) => ReadList): NeedsState {
  return { ...state, lists: state.lists.map((list) => (list.name === name ? map(list) : list)) };
}

function without<Named extends { name: string }>(named: readonly Named[], name: string) {
  return named.filter((each) => each.name !== name);
}

export function packageKey({ purl, requirement, scope }: FoundComponent) {
  return `${purl} ${requirement ?? ""} ${scope}`;
}

/** The packages of a list without those taken out. */
export function remaining({ read, removed }: ReadList): readonly FoundComponent[] {
  if (removed.length === 0) return read.components;
  const gone = new Set(removed);
  return read.components.filter((component) => !gone.has(packageKey(component)));
}

/** What the list changes of what it replaces, without the packages taken out; null where that is not known. */
export function differenceOf(list: ReadList): ManifestDifference | null {
  const { before } = list;
  if (!before) return null;
  const earlier = before.kind === "read" ? before.read.components : before.components;
  if (typeof earlier === "string") return null;
  return compareManifests<ListedPackage>({ components: earlier }, { components: remaining(list) });
}

/** Whether a list was given, so that the question “nothing, or later?” is answered. */
export function hasLists(state: NeedsState) {
  return toldLists(state).length + state.kept.length > 0;
}

/** A typed list of which nothing was understood says nothing yet; a file without packages says that it has none. */
function toldLists({ lists }: NeedsState) {
  return lists.filter((list) => list.name !== typedListName || remaining(list).length > 0);
}

/** The text of the form field `needs`, as `needsFieldSchema` reads it. */
export function needsField(state: NeedsState): string {
  const found = state.noDataSources
    ? []
    : sentSources(foundIn(state.lists), state.found, state.dataSources, state.reads);
  return JSON.stringify({
    answer: hasLists(state) ? "listed" : state.withoutLists,
    kept: state.kept.map(({ name }) => name),
    manifests: toldLists(state).map((list) =>
      packManifest(list.name, { ...list.read, components: [...remaining(list)] }),
    ),
    dataSources: [...state.dataSources, ...found],
    dataSourcesStated: state.noDataSources || state.dataSources.length + found.length > 0,
    reads: state.reads.map(({ reference, foundIn: file }) =>
      file ? { reference, foundIn: file } : reference,
    ),
  });
}
