import { readJson, textAt } from "../json-document";
import { type ReadManifest, stopBeyondLimit, unreadManifest, withinLimits } from "../manifest";
import { condaComponent, placeOf, readCondaSpec } from "./conda-spec";
import { numberedLines } from "./numbered-lines";
import { gathered, warned } from "./reading";
import { type LineReading, type Place, readPipEntry } from "./requirements-txt";

/** What `conda list` prints: columns, `--export`, `--explicit` or `--json`. Everything installed is on it. */
export function readCondaList(text: string): ReadManifest {
  if (/^\s*\[/.test(text)) return readJsonList(text);
  const isExplicit = /^@EXPLICIT\s*$/m.test(text);
  const readings: LineReading[] = [];
  for (const [line, written] of numberedLines(text)) {
    const row = written.trim();
    if (row === "" || row.startsWith("#") || row === "@EXPLICIT" || /^name\s+version\s+build\b/i.test(row))
      continue;
    if (isExplicit || /^https?:\/\/\S+\.(?:conda|tar\.bz2)/.test(row)) readings.push(readAddress(row, line));
    else readings.push(/\s/.test(row) ? readRow(row, line) : readExported(row, line));
    // Each is a package or a warning.
    stopBeyondLimit(readings);
  }
  const { components, warnings } = gathered(readings);
  return withinLimits({ format: "conda-list", components, warnings, resolved: true });
}

const installed = { scope: "runtime", direct: true, note: null } as const;

function readRow(row: string, line: number): LineReading {
  const [name = "", version = "", build = null, channel = null, more] = row.split(/\s+/);
  const isName = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,200}$/.test(name);
  if (!isName || !/^[\w.!+-]{1,100}$/.test(version) || !/\d/.test(version) || more)
    return notUnderstood(row, line);
  return fromColumns(
    { name, version, build: build === "<develop>" ? null : build, channel, subdir: null },
    line,
    build === "<develop>",
  );
}

type Columns = {
  name: string;
  version: string;
  build: string | null;
  channel: string | null;
  subdir: string | null;
};

/** Conda shows what pip installed with the channel “pypi”, older ones with the build “<pip>”. */
function fromColumns(
  { name, version, build, channel, subdir }: Columns,
  line: number,
  develop: boolean,
): LineReading {
  if (channel === "pypi" || channel === "<pip>" || build === "<pip>" || build === "pypi_0") {
    return readPipEntry(`${name}==${version}`, { line, scope: "runtime", direct: true } satisfies Place);
  }
  const place = placeOf(channel);
  const note = develop || channel === "<develop>" ? "Editable: changes with its source" : null;
  const known = channel === "<develop>" ? null : place.channel;
  return {
    component: condaComponent({
      ...installed,
      name,
      version,
      build,
      channel: known,
      subdir: subdir ?? place.subdir,
      requirement: null,
      line,
      note,
    }),
    warnings: [],
  };
}

function readExported(row: string, line: number): LineReading {
  const [, name, version, build] = /^([\w.-]{1,200})=([\w.!+-]{1,100})=([\w.+-]{1,200})$/.exec(row) ?? [];
  if (name && version && build)
    return fromColumns({ name, version, build, channel: null, subdir: null }, line, false);
  const component = readCondaSpec(row, { ...installed, line, channel: null, installed: true });
  return component ? { component, warnings: [] } : notUnderstood(row, line);
}

/** “https://channel/linux-64/name-version-build.conda#md5”. */
function readAddress(row: string, line: number): LineReading {
  const [, place = "", file = "", type = "", md5] =
    /^(\S{1,500})\/([^/\s]{1,300})\.(conda|tar\.bz2)(?:#(?:sha256:)?([0-9a-f]{32,64}))?$/.exec(row) ?? [];
  const [, name, version, build] = /^(.+)-([^-]+)-([^-]+)$/.exec(file) ?? [];
  if (!name || !version || !build || !/^[A-Za-z0-9_][\w.-]*$/.test(name)) return notUnderstood(row, line);
  const hashes = md5 ? [`${md5.length === 32 ? "md5" : "sha256"}:${md5}`] : [];
  return {
    component: condaComponent({
      ...installed,
      name,
      version,
      build,
      ...placeOf(place),
      type,
      requirement: null,
      line,
      hashes,
    }),
    warnings: [],
  };
}

function readJsonList(text: string): ReadManifest {
  const document = readJson(text);
  if ("error" in document) return unreadManifest("conda-list", document.error);
  const entries = Array.isArray(document.root.value) ? document.root.value : [];
  const { components, warnings } = gathered(
    entries.map(({ value, line }) => {
      const entry = value instanceof Map ? value : null;
      const name = textAt(entry, "name");
      const version = textAt(entry, "version");
      const isWhole =
        name &&
        /^[A-Za-z0-9_][A-Za-z0-9._-]{0,200}$/.test(name) &&
        version &&
        /^[\w.!+-]{1,100}$/.test(version);
      if (!isWhole)
        return warned(line, "not-understood", "This entry is not a package with its name and version.");
      const [build, channel, subdir] = ["build_string", "channel", "platform"].map(
        (key) => textAt(entry, key)?.slice(0, 200) ?? null,
      );
      return fromColumns(
        {
          name,
          version,
          build: build ?? null,
          channel: channel ?? null,
          subdir: subdir === "pypi" ? null : (subdir ?? null),
        },
        line,
        false,
      );
    }),
  );
  return withinLimits({ format: "conda-list", components, warnings, resolved: true });
}

function notUnderstood(row: string, line: number): LineReading {
  const shown = placeOf(row).channel ?? "";
  return warned(
    line,
    "not-understood",
    `This line is not a package with its version: ${shown.slice(0, 200)}`,
  );
}
