import { withoutCredentials } from "../credentials";
import { isTrueAt, type JsonObject } from "../json-document";
import { fromLocalFile, type Origin, type Scope } from "../manifest";

/** What “resolved” in a lock file says of where the package came from; a registry, whichever it is, needs no note. */
export function npmSource(resolved: string | null): { origin: Origin | null; note: string | null } {
  const address = resolved === null ? null : withoutCredentials(resolved);
  if (address === null) return { origin: null, note: null };
  if (/^(?:git|ssh|github:|gitlab:|bitbucket:)/i.test(address)) {
    return { origin: { vcs_url: address }, note: `From a source repository: ${address}` };
  }
  if (/^(?:file|link):/i.test(address))
    return { origin: fromLocalFile, note: `From a local place: ${address}` };
  const fromRegistry = /\/-\/|\/\/npm\.pkg\.github\.com\/download\//.test(address);
  if (!/^https?:/i.test(address) || fromRegistry) return { origin: null, note: null };
  return { origin: { download_url: address }, note: `Downloaded from an address: ${address}` };
}

/** Flags as npm sets them: `devOptional` is needed by an optional package too. */
export function scopeOf(entry: JsonObject): Scope {
  if (isTrueAt(entry, "dev")) return "development";
  return isTrueAt(entry, "optional") || isTrueAt(entry, "devOptional") ? "optional" : "runtime";
}
