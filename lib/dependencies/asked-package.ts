import { readPackageUrl } from "./package-url";
import { joinedName } from "./package-url-types";
import { looksLikeRange } from "./version-range";

/** A package as people ask for it: its name, its ecosystem where they said so, and which versions, as written. */
export type AskedPackage = { name: string; ecosystem: string | null; versions: string };

const typed = /^(@?[^\s@=<>!~^[(,;*]+)\s*(?:@\s*)?(.*)$/;

/**
 * “requests”, “requests 2.31.0”, “requests<2.32”, “requests >=1.0, <2”, “@babel/core@^7.1”, or a package URL with or
 * without its version. What is none of these is the beginning of a name.
 */
export function readAskedPackage(text: string): AskedPackage {
  const asked = text.trim().replace(/\s+/g, " ");
  if (/^pkg:/i.test(asked)) {
    const [url = "", ...versions] = asked.split(" ");
    const read = readPackageUrl(url);
    if (!("error" in read))
      return {
        name: joinedName(read.type, read.namespace, read.name),
        ecosystem: read.type,
        versions: versions.join(" ") || (read.version ?? ""),
      };
  }
  const [, name = "", rest = ""] = typed.exec(asked) ?? [];
  const isVersioned = name !== "" && rest !== "" && looksLikeRange(rest);
  return isVersioned
    ? { name, ecosystem: null, versions: rest }
    : { name: asked, ecosystem: null, versions: "" };
}
