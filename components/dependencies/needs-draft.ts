import { type ReadManifest, readableFormats, type WarningCause } from "@/lib/dependencies/manifest";
import { type PackedManifest, packManifest, unpackComponent } from "@/lib/dependencies/pack";
import { emptyNeeds, type NeedsState, type ReadList, typedListName } from "./needs-state";

type KeptDraft = Omit<NeedsState, "lists"> & {
  lists: (PackedManifest & { causes: WarningCause[]; removed: readonly string[] })[];
};

export type NeedsDraft = { text: string; leftOut: string[] };

/** The state as text of at most `most` characters; the largest lists are left out and named where it would be longer. */
export function keepNeeds(state: NeedsState, most: number): NeedsDraft {
  const { lists, ...told } = state;
  const isTypedTooLong = told.typed.length > most / 2;
  const rest = isTypedTooLong ? { ...told, typed: "" } : told;
  const packed = lists.map((list) => ({ list, text: JSON.stringify(packList(list)) }));
  const leftOut: string[] = isTypedTooLong ? [typedListName] : [];
  let kept = packed;
  let room = most - JSON.stringify({ ...rest, lists: [] }).length;
  for (const each of [...packed].sort((one, other) => one.text.length - other.text.length)) {
    room -= each.text.length + 1;
    if (room >= 0 || leftOut.includes(each.list.name)) continue;
    leftOut.push(each.list.name);
    kept = kept.filter((other) => other !== each);
  }
  const whole = JSON.stringify({ ...rest, lists: [] });
  const text = `${whole.slice(0, whole.lastIndexOf("[]"))}[${kept.map((each) => each.text).join(",")}]}`;
  return { text, leftOut };
}

function packList({ name, read, removed }: ReadList) {
  return {
    ...packManifest(name, read),
    causes: read.warnings.slice(0, 200).map(({ cause }) => cause),
    removed,
  };
}

/** What `keepNeeds` wrote; an empty state where the text is anything else. */
export function restoreNeeds(text: string | undefined): NeedsState {
  if (!text) return emptyNeeds;
  try {
    const { lists, ...rest }: KeptDraft = JSON.parse(text);
    return { ...emptyNeeds, ...rest, lists: lists.map(unpackList) };
  } catch {
    return emptyNeeds;
  }
}

function unpackList(packed: KeptDraft["lists"][number]): ReadList {
  const { name, format, resolved, components, warnings, causes, removed, facts } = packed;
  const read: ReadManifest = {
    format: readableFormats.find((known) => known === format) ?? "typed-list",
    resolved,
    components: components.flatMap(unpackComponent),
    warnings: warnings.map(([line, message], index) => ({
      line,
      message,
      cause: causes[index] ?? "not-understood",
    })),
    ...(facts ? { facts } : {}),
  };
  return { name, read, removed, before: null };
}
