import { withoutCredentials } from "../credentials";
import {
  type FoundComponent,
  foundComponent,
  type Origin,
  type Qualifiers,
  type ReadWarning,
  stopBeyondLimit,
} from "../manifest";
import type { Ecosystem } from "../package-url";

/** What a list says of one package; what it does not say is left out and means “runtime, direct, from the registry”. */
export type ListedPackage = {
  ecosystem: Ecosystem;
  name: string;
  version: string | null;
  line: number | null;
} & Partial<Pick<FoundComponent, "requirement" | "scope" | "direct" | "note" | "pinned">> & {
    origin?: Origin | Qualifiers | null;
    hashes?: readonly string[];
    licence?: string | null;
  };

/** Signs that a name may hold in the ecosystem; Maven's has a group before its “:”. */
const nameForms: Partial<Record<Ecosystem, RegExp>> = {
  maven: /^[\w.-]+:[\w.-]+$/,
  nuget: /^\w[\w.-]*$/,
  golang: /^[\w.~-]+(?:\/[\w.~+!-]+)*$/,
  gem: /^[\w.-]+$/,
  cargo: /^[A-Za-z0-9][\w-]*$/,
  composer: /^[\w.-]+\/[\w.-]+$/,
  cran: /^[A-Za-z][A-Za-z0-9.]*$/,
};

/** Null where this cannot be a package of its ecosystem. */
export function listedPackage(listed: ListedPackage): FoundComponent | null {
  const { ecosystem, name, version, hashes, licence, origin } = listed;
  const isName = (nameForms[ecosystem]?.test(name) ?? name !== "") && name.length <= 214;
  if (!isName || (version !== null && !/^[\w.+~!:()-]{1,200}$/.test(version))) return null;
  return foundComponent({
    ecosystem,
    name,
    version,
    requirement: listed.requirement ? withoutCredentials(listed.requirement).slice(0, 1000) : null,
    pinned: listed.pinned ?? version !== null,
    scope: listed.scope ?? "runtime",
    direct: listed.direct ?? true,
    line: listed.line,
    note: listed.note ? withoutCredentials(listed.note).slice(0, 300) : null,
    origin: origin ?? null,
    ...(hashes && hashes.length > 0 ? { hashes } : {}),
    ...(licence ? { licence: licence.slice(0, 300) } : {}),
  });
}

/** Where the component is null, the line of the list is a warning instead. @throws beyond the limit. */
export function keepOrWarn(
  component: FoundComponent | null,
  written: { line: number | null; text: string },
  into: { components: FoundComponent[]; warnings: ReadWarning[] },
) {
  if (component) into.components.push(component);
  else into.warnings.push(notUnderstood(written.line, written.text));
  stopBeyondLimit(into.components, into.warnings);
}

export function notUnderstood(line: number | null, text: string): ReadWarning {
  const shown = withoutCredentials(text.trim().slice(0, 1000)).slice(0, 200);
  return { line, cause: "not-understood", message: `This was not understood as a package: ${shown}` };
}

/** The origin of a package from a source repository, with the note that says so. */
export function fromRepository(address: string) {
  const safe = withoutCredentials(address).slice(0, 1000);
  return { origin: { vcs_url: safe }, note: `From a source repository: ${safe}` };
}

/** For files that name all packages alike, whoever asked for them; `remedy` is what would tell. */
export function askedByUnknown(what: string, remedy = ""): ReadWarning {
  const message = `This ${what} does not say which packages the project itself asked for.${remedy && ` ${remedy}`}`;
  return { line: null, cause: "direct-unknown", message };
}
