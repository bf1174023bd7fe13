import { withoutCredentials } from "../credentials";
import type { FoundComponent, Origin } from "../manifest";
import { exactNpmVersion, isNpmName, readNpmReference } from "../npm-reference";
import { type Ecosystem, readPackageUrl } from "../package-url";
import { isPythonVersion, pinnedPythonVersion, readPythonRequirement } from "../python-requirement";
import { readPythonReference } from "./python-reference";

type Entry = Pick<FoundComponent, "ecosystem" | "name" | "version" | "requirement" | "pinned" | "note"> & {
  origin?: Origin | null;
};

export type TypedReading = { entries: Entry[] } | { problem: string };

/** Reads one piece, or says what is not clear about it; never guesses a package out of a sentence. */
export function readTypedEntry(text: string, ecosystem: Ecosystem, inCommand: boolean): TypedReading {
  const shown = withoutCredentials(text.slice(0, 200));
  if (/^-/.test(text))
    return { problem: `This points at another file or folder, which was not followed: ${shown}` };
  if (/^pkg:/i.test(text)) return readTypedUrl(text);
  const tidy = text
    .replace(/^(?:import|require)\s+/, "")
    .replace(/\s+(?:version|ver\.?|v\.?)\s*(?=\d)/i, " ");
  const words = tidy.split(/\s+/);
  const [name = "", second = ""] = words;
  const entry = readOne(ecosystem, tidy);
  if (entry) return { entries: [entry] };

  const pairs = inCommand ? null : readPairs(words, ecosystem);
  if (pairs) return { entries: pairs };
  const severalNames = words.length > 1 && words.every((word) => isName(ecosystem, word));
  if (severalNames)
    return {
      problem: `Several words without a version: ${shown}. Put a comma between packages, so that it is clear which words are names.`,
    };
  if (isName(ecosystem, name) && words.length === 2) {
    return {
      problem: `“${second.slice(0, 100)}” is not a version of ${name} that could be read. Write the name and the version, for example ${name} 1.2.3.`,
    };
  }
  const hint =
    ecosystem === "pypi" && readNode(tidy) ? " If it is an npm package, write “npm:” before it." : "";
  return {
    problem: `This could not be read as a package: ${shown}. Write its name, and its version if you know it.${hint}`,
  };
}

function readOne(ecosystem: Ecosystem, text: string): Entry | null {
  if (ecosystem === "pypi") return readPython(text);
  return ecosystem === "cran" ? readR(text) : readNode(text);
}

/** “readxl 1.4.3”, “dplyr (>= 1.0.0)”. Source: “Writing R Extensions”, 1.1.1 The DESCRIPTION file. */
function readR(text: string): Entry | null {
  const [, name, sign = "", version] =
    /^([A-Za-z][A-Za-z0-9.]{0,98}[A-Za-z0-9])(?:(?:[\s@:=-]+|\s*\(?\s*([<>]=?|={1,2}|!=)\s*|\()v?(\d+(?:[.-]\d+){0,9})\s*\)?)?$/.exec(
      withoutLatest(text),
    ) ?? [];
  if (!name) return null;
  const isExact = version !== undefined && /^=*$/.test(sign);
  return {
    ecosystem: "cran",
    name,
    version: isExact ? version : null,
    requirement: version === undefined ? null : isExact ? version : `${sign}${version}`,
    pinned: isExact,
    note: null,
  };
}

function readPython(text: string): Entry | null {
  const [, name, version] =
    /^([A-Za-z0-9][A-Za-z0-9._-]{0,200}(?:\[[\w,\s.-]{0,200}\])?)(?:\s*[:@]\s*|\s+(?:[-–:=@]\s*)?|\s*=\s*|(?=\())\(?v?([^\s()=<>~!]{1,100})\)?$/i.exec(
      text,
    ) ?? [];
  const plain = name && version && isPythonVersion(version) ? `${name}==${version}` : text;
  const requirement = readPythonRequirement(withoutLatest(plain));
  if (requirement && requirement.address === null && !readPythonReference(text)) {
    const exact = pinnedPythonVersion(requirement.clauses);
    return {
      ecosystem: "pypi",
      name: requirement.name,
      version: exact,
      requirement: requirement.rest,
      pinned: exact !== null,
      note: null,
    };
  }
  const reference = readPythonReference(requirement?.address ?? text);
  const known = requirement?.address ? requirement.name : reference?.name;
  if (!reference || !known) return null;
  const { version: built, pinned, note, origin } = reference;
  return {
    ecosystem: "pypi",
    name: known,
    version: built,
    requirement: withoutCredentials(text),
    pinned,
    note,
    origin,
  };
}

function readNode(text: string): Entry | null {
  const [, name, range] =
    /^((?:@[\w.~-]{1,214}\/)?[\w.~-]{1,214})(?:@|\s*[:=]\s+|\s+(?:[-–:=@]\s+)?|==|(?=[\^~<>(]))\(?([^()]{1,200}?)\)?$/.exec(
      text,
    ) ?? [];
  if (!name || !range) return isNpmName(text) ? { ...readNodeRange(text, "*"), requirement: null } : null;
  const clean = range.replace(/^==?/, "");
  // Words such as “next” are releases only right behind “@”: elsewhere they may be the next package.
  const isRange =
    exactNpmVersion(clean) !== null ||
    /^(?:[\^~<>=v\s]*\d|\*$|latest$)/.test(clean) ||
    text[name.length] === "@";
  const reference = isRange ? readNpmReference(name, clean) : null;
  return reference && { ecosystem: "npm", ...reference, requirement: withoutCredentials(clean) };
}

function readNodeRange(name: string, range: string): Entry {
  const reference = readNpmReference(name, range);
  return {
    ecosystem: "npm",
    name,
    version: null,
    pinned: false,
    note: null,
    ...reference,
    requirement: range,
  };
}

/** “requests 2.31.0 pandas 2.2”: names and versions in turn. */
function readPairs(words: readonly string[], ecosystem: Ecosystem): Entry[] | null {
  if (words.length < 4 || words.length % 2 !== 0 || words.length > 400) return null;
  const entries: Entry[] = [];
  for (let at = 0; at < words.length; at += 2) {
    const pair = `${words[at]} ${words[at + 1]}`;
    const entry =
      /^v?\d/.test(words[at + 1] ?? "") && !/^v?\d+(?:\.|$)/.test(words[at] ?? "")
        ? readOne(ecosystem, pair)
        : null;
    if (!entry) return null;
    entries.push(entry);
  }
  return entries;
}

function readTypedUrl(text: string): TypedReading {
  const parsed = readPackageUrl(text);
  if ("error" in parsed) return { problem: parsed.error };
  const { type, namespace, name, version } = parsed;
  if (type !== "pypi" && type !== "npm" && type !== "cran")
    return { problem: `Packages of the kind “${type}” are not read yet: ${text.slice(0, 200)}` };
  const fullName = namespace === null ? name : `${namespace}/${name}`;
  return {
    entries: [
      {
        ecosystem: type,
        name: fullName,
        version,
        requirement: version,
        pinned: version !== null,
        note: null,
      },
    ],
  };
}

function isName(ecosystem: Ecosystem, word: string) {
  if (ecosystem === "cran") return readR(word) !== null;
  return ecosystem === "npm"
    ? isNpmName(word)
    : /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,200}[A-Za-z0-9])?$/.test(word);
}

function withoutLatest(text: string) {
  return text.replace(/(?:\s+|==|@)(?:\*|latest|any|newest)$/i, "");
}
