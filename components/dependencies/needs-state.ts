import { compareManifests, type ManifestDifference } from "@/lib/dependencies/difference";
import type { FoundComponent, ReadManifest } from "@/lib/dependencies/manifest";
import { packManifest } from "@/lib/dependencies/pack";

export const typedListName = "Typed list";

/** A list that was read here and is not sent yet. */
export type ReadList = {
  name: string;
  read: ReadManifest;
  /** Keys of packages that the person took out. */
  removed: readonly string[];
  /** What the list of the same name held before. */
  before: ReadManifest | null;
};

/** A list that was sent earlier and stays as it is. */
export type KeptList = { name: string; packages: number; resolved: boolean };

export type LinkedApplication = { reference: string; title: string };

export type NeedsState = {
  /** What is said while no list is there. */
  withoutLists: "nothing" | "unsaid";
  kept: readonly KeptList[];
  lists: readonly ReadList[];
  typed: string;
  dataSources: readonly string[];
  noDataSources: boolean;
  reads: readonly LinkedApplication[];
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
  | { kind: "unread-dismissed"; name: string }
  | { kind: "answered"; withoutLists: NeedsState["withoutLists"] }
  | { kind: "sources"; names: readonly string[] }
  | { kind: "no-sources"; isSo: boolean }
  | { kind: "linked"; application: LinkedApplication }
  | { kind: "unlinked"; reference: string };

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
        lists: without(state.lists, change.name),
        typed: change.name === typedListName ? "" : state.typed,
      };
    case "kept-dropped":
      return { ...state, kept: without(state.kept, change.name) };
    case "both-kept":
      return withBothKept(state, change.name);
    case "package-removed":
      return mapList(state, change.list, (list) => ({ ...list, removed: [...list.removed, change.key] }));
    case "packages-restored":
      return mapList(state, change.list, (list) => ({ ...list, removed: [] }));
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
      return { ...state, reads: state.reads.filter(({ reference }) => reference !== change.reference) };
  }
}

/** A list of the same name is replaced; one that could not be read replaces nothing. */
function withRead(state: NeedsState, name: string, manifest: ReadManifest): NeedsState {
  const unread = without(state.unread, name);
  if (manifest.error !== undefined) {
    return { ...state, unread: [...unread, { name, sentence: manifest.error }] };
  }
  const known = state.lists.find((list) => list.name === name);
  const isTyped = name === typedListName;
  if (isTyped && manifest.components.length + manifest.warnings.length === 0) {
    return { ...state, unread, lists: without(state.lists, name) };
  }
  const list: ReadList = {
    name,
    read: manifest,
    removed: isTyped ? (known?.removed ?? []) : [],
    before: isTyped ? null : (known?.read ?? null),
  };
  const lists = known
    ? state.lists.map((other) => (other.name === name ? list : other))
    : [...state.lists, list];
  return { ...state, unread, kept: without(state.kept, name), lists };
}

function withBothKept(state: NeedsState, name: string): NeedsState {
  return {
    ...state,
    lists: state.lists.flatMap((list) => {
      if (list.name !== name || !list.before) return [list];
      const earlier: ReadList = { name, read: list.before, removed: [], before: null };
      return [earlier, { ...list, name: freeName(state, name), before: null }];
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

export function differenceOf(list: ReadList): ManifestDifference | null {
  return list.before ? compareManifests(list.before, list.read) : null;
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
  return JSON.stringify({
    answer: hasLists(state) ? "listed" : state.withoutLists,
    kept: state.kept.map(({ name }) => name),
    manifests: toldLists(state).map((list) =>
      packManifest(list.name, { ...list.read, components: [...remaining(list)] }),
    ),
    dataSources: state.dataSources,
    dataSourcesStated: state.noDataSources || state.dataSources.length > 0,
    reads: state.reads.map(({ reference }) => reference),
  });
}
