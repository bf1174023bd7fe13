import { withoutCredentials } from "../credentials";
import { type FoundComponent, foundComponent } from "../manifest";

export type CondaPlace = Pick<FoundComponent, "line" | "scope" | "direct" | "note"> & {
  /** The only channel it can come from where the entry names none. */
  channel: string | null;
  /** The list shows what is installed, so “name=1.2” is that very version and not one that starts with it. */
  installed: boolean;
};

const longestSpec = 1000;
const name = "[A-Za-z0-9_][A-Za-z0-9._-]{0,200}";

/** Source: conda, “Package match specifications”. Null for what conda would refuse. */
export function readCondaSpec(written: string, place: CondaPlace): FoundComponent | null {
  if (written.length > longestSpec) return null;
  const spec = written.replace(/\s+#.*$/, "").trim();
  const [, prefix, rest = ""] = /^(?:(\S+?)::)?(.*)$/s.exec(spec) ?? [];
  const [, known, demand = ""] = new RegExp(`^(${name})(?:\\s*(?=[=<>!~[]|\\s)(.*))?$`, "s").exec(rest) ?? [];
  if (!known) return null;
  const bracketed = bracketsOf(demand.trim());
  if (!bracketed) return null;
  const version = bracketed.version ?? bracketed.before;
  const read = readVersion(version, bracketed.build ?? null, place.installed);
  if (!read) return null;
  const { subdir, channel } = placeOf(prefix ?? bracketed.channel ?? place.channel);
  return condaComponent({
    ...place,
    name: known,
    version: read.exact,
    build: read.build,
    channel,
    subdir: bracketed.subdir ?? subdir,
    requirement: withoutCredentials(demand.trim()) || null,
  });
}

/** A package of conda; its channel, build and platform are part of its package URL. Source: package-url, type conda. */
export function condaComponent(
  found: Pick<FoundComponent, "name" | "version" | "requirement" | "line" | "scope" | "direct" | "note"> & {
    build?: string | null;
    channel?: string | null;
    subdir?: string | null;
    type?: string | null;
    hashes?: readonly string[];
  },
): FoundComponent {
  const { build, channel, subdir, type, hashes, note, name, version, requirement, line, scope, direct } =
    found;
  const qualifiers = Object.entries({ build, channel, subdir, type }).filter(
    (pair): pair is [string, string] => Boolean(pair[1]),
  );
  return foundComponent({
    ecosystem: "conda",
    // Its names know no capitals; the definition of package URLs leaves them as they are.
    name: name.toLowerCase(),
    version,
    requirement,
    pinned: version !== null,
    scope,
    direct,
    line,
    note,
    origin: qualifiers.length > 0 ? Object.fromEntries(qualifiers) : null,
    ...(hashes && hashes.length > 0 ? { hashes } : {}),
  });
}

/** Channel and platform of “conda-forge/linux-64” or an address, without the token that may stand in it. */
export function placeOf(written: string | null): { channel: string | null; subdir: string | null } {
  if (!written) return { channel: null, subdir: null };
  const bare = withoutCredentials(written.slice(0, longestSpec))
    .replace(/\/t\/[^/]+\//, "/")
    .replace(/\/+$/, "")
    .slice(0, 300);
  const [, before = bare, subdir = null] =
    /^(.*)\/((?:linux|osx|win|zos|emscripten|wasi|freebsd)-[\w-]+|noarch)$/.exec(bare) ?? [];
  const channel = before.replace(/^https?:\/\/(?:conda\.anaconda\.org|repo\.anaconda\.com\/pkgs)\//, "");
  return { channel: channel || null, subdir };
}

function bracketsOf(
  demand: string,
): { before: string; version?: string; build?: string; channel?: string; subdir?: string } | null {
  if (!demand.includes("[")) return { before: demand };
  const [, before = "", inner = ""] = /^([^[\]]*)\[([^[\]]*)\]$/.exec(demand) ?? [];
  const pairs = [...inner.matchAll(/\s*([a-z_0-9]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^,\s]+))\s*(?:,|$)/gy)];
  const read = pairs.reduce((length, [whole]) => length + whole.length, 0);
  if (inner === "" || read !== inner.length) return null;
  const found = new Map(pairs.map(([, key = "", one, other, bare]) => [key, one ?? other ?? bare ?? ""]));
  const picked = ["version", "build", "channel", "subdir"].flatMap((key) =>
    found.has(key) ? [[key, found.get(key)]] : [],
  );
  return { before: before.trim(), ...Object.fromEntries(picked) };
}

/** “1.2”, “=1.2”, “==1.2”, “=1.2=build”, “>=1,<2”, “1.2 build”; `exact` only where no other version fits. */
function readVersion(written: string, bracketedBuild: string | null, installed: boolean) {
  if (written === "") return { exact: null, build: bracketedBuild };
  const spaced = /^(=?=?\s*[^\s=<>!~|,*]+)\s+([\w.*+-]+)$/.exec(written);
  const [, single, buildAfter] = /^=?([^=<>!~|,\s]+)=([\w.*+-]+)$/.exec(written) ?? [];
  const build = bracketedBuild ?? spaced?.[2] ?? buildAfter ?? null;
  const exactBuild = build !== null && !build.includes("*") ? build : null;
  const version = single ?? spaced?.[1] ?? written;
  const parts = version.split(/[,|]/).map((part) => part.trim());
  if (!parts.every((part) => /^\(?(?:==?|!=|<=|>=|<|>|~=|=)?\s*[\w.!+*-]+\)?$/.test(part) || part === "*"))
    return null;
  const [, sign = "", plain] = /^(==?)?\s*([\w.!+-]+)$/.exec(version) ?? [];
  if (plain === undefined || !/\d/.test(plain)) return { exact: null, build: exactBuild };
  // “=1.2” takes 1.2.7 too; “=1.2.3” names a release to its last part, as conda itself writes it without builds.
  const isWhole = sign !== "=" || exactBuild !== null || installed || plain.split(".").length >= 3;
  return { exact: isWhole ? plain : null, build: exactBuild };
}
