import { byVersionOrRange, countedOnce } from "../counted-once";
import { withoutCredentials } from "../credentials";
import { type ReadManifest, unreadManifest, withinLimits } from "../manifest";
import { type CondaPlace, placeOf, readCondaSpec } from "./conda-spec";
import { gathered, noted, type Reading, warned } from "./reading";
import { type LineReading, readPipEntry } from "./requirements-txt";
import { readYaml, type YamlDocument, yamlEntries, yamlList, yamlText } from "./yaml-document";

const plainKeys = new Set([
  "name",
  "channels",
  "dependencies",
  "prefix",
  "variables",
  "platforms",
  "channel_priority",
]);

/** Source: conda, “Creating an environment file manually”. An export, known by its `prefix` or its builds, is complete. */
export function readEnvironmentYml(text: string): ReadManifest {
  const format = "environment.yml";
  const document = readYaml(text);
  if ("error" in document) return unreadManifest(format, document.error);
  const entries = yamlEntries(document.root);
  if (!entries?.some(({ key }) => key === "dependencies" || key === "channels" || key === "name")) {
    return unreadManifest(
      format,
      "This file has none of “name”, “channels” and “dependencies”, so it does not describe a conda environment. Nothing was taken from it.",
    );
  }
  const listed = entries.filter(({ key }) => key === "dependencies");
  const isExport =
    entries.some(({ key }) => key === "prefix") || showsBuilds(listed.map(({ value }) => value));
  const channel = onlyChannel(entries.filter(({ key }) => key === "channels").map(({ value }) => value));

  const { components, warnings } = gathered([
    ...listed
      .slice(1)
      .map(({ keyNode }) =>
        warned(
          document.lineOf(keyNode),
          "repeated-key",
          "“dependencies” stands twice in the same place. Both were read; conda takes the last one.",
        ),
      ),
    ...entries
      .filter(({ key }) => key === null || !plainKeys.has(key))
      .map(({ key, keyNode }) =>
        warned(
          document.lineOf(keyNode),
          "not-understood",
          `conda knows no “${(key ?? "…").slice(0, 100)}” here, so it was not read.`,
        ),
      ),
    ...listed.map(({ value, keyNode }) =>
      readDependencies(document, value, keyNode, { channel, installed: isExport }),
    ),
  ]);
  return withinLimits({
    format,
    components: countedOnce(components, byVersionOrRange),
    warnings,
    resolved: isExport,
  });
}

type About = Pick<CondaPlace, "channel" | "installed">;

function readDependencies(document: YamlDocument, value: unknown, keyNode: unknown, about: About): Reading {
  const items = yamlList(value);
  if (!items) {
    const isEmpty = value === null || yamlText(value) === "";
    return gathered(
      isEmpty
        ? []
        : [
            warned(
              document.lineOf(keyNode),
              "not-understood",
              "“dependencies” should be a list, with “-” before each package. It was not read.",
            ),
          ],
    );
  }
  return gathered(items.map((item) => readItem(document, item, about)));
}

function readItem(document: YamlDocument, item: unknown, about: About): Reading | LineReading {
  const line = document.lineOf(item);
  const spec = yamlText(item);
  if (spec !== null) {
    const component = readCondaSpec(spec, { line, scope: "runtime", direct: true, note: null, ...about });
    return component ? { component, warnings: [] } : notUnderstood(spec, line);
  }
  const entries = yamlEntries(item);
  if (!entries) return notUnderstood("it is neither a package nor a list of packages", line);
  return gathered(
    entries.map(({ key, keyNode, value }) => {
      const list = yamlList(value);
      if (key !== "pip" || !list)
        return notUnderstood(key ?? "it is no list for pip", document.lineOf(keyNode));
      return gathered(
        list.map((entry) => {
          const written = yamlText(entry);
          const place = { line: document.lineOf(entry), scope: "runtime", direct: true } as const;
          return written === null
            ? notUnderstood("it is no text", place.line)
            : noted(readPipEntry(written, place), "Installed by pip");
        }),
      );
    }),
  );
}

/** “name=version=build” is what conda writes when it exports. */
function showsBuilds(lists: readonly unknown[]) {
  const specs = lists
    .flatMap((list) => yamlList(list) ?? [])
    .map(yamlText)
    .filter((spec) => spec !== null);
  return (
    specs.length > 0 &&
    specs.every((spec) => /^(?:\S+::)?[\w.-]+=[^=<>!~\s]+=[^=<>!~*\s]+$/.test(spec.trim()))
  );
}

/** Where several channels are named, only conda’s own solving tells which one a package comes from. */
function onlyChannel(lists: readonly unknown[]) {
  const names = lists
    .flatMap((list) => yamlList(list) ?? [])
    .map(yamlText)
    .filter((name) => name !== null && name !== "nodefaults");
  return names.length === 1 ? placeOf(names[0] ?? null).channel : null;
}

function notUnderstood(written: string, line: number | null): LineReading {
  return warned(
    line,
    "not-understood",
    `This entry could not be read as a package: ${withoutCredentials(written.slice(0, 200)).replace(/\/t\/[^/]+\//, "/")}`,
  );
}
