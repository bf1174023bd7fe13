import type { ZipArchive } from "@/lib/foundation/zip-archive";
import type { ReadManifest } from "../manifest";
import { readYaml } from "../yaml-document";
import { noteConnectionReferences, noteDatabaseReferences, noteDataSources } from "./connectors";
import { type Collected, collectFacts } from "./found-facts";
import { itemsOf, jsonPart, member, textMember } from "./package-json-parts";
import { noteArchiveProblems, openParts, type Parts, ReadEnough } from "./package-parts";

/** A canvas app as Power Apps saves it. */
export function readPowerApp(archive: ZipArchive): ReadManifest {
  const found = collectFacts();
  noteArchiveProblems(archive, found);
  try {
    notePowerApp(openParts(archive, found), found);
  } catch (problem) {
    if (!(problem instanceof ReadEnough)) throw problem;
  }
  return found.manifest("power-app");
}

export function notePowerApp(parts: Parts, found: Collected) {
  found.facts.screens += screensOf(parts, found);
  const properties = jsonPart(placeOf("Properties.json", parts), parts, found);
  noteConnectionReferences(member(properties, "LocalConnectionReferences"), found);
  noteDatabaseReferences(member(properties, "LocalDatabaseReferences"), found);
  found.facts.lastAuthor ??= textMember(properties, "Author")?.slice(0, 200) ?? null;
  const header = jsonPart("Header.json", parts, found);
  found.facts.changedAt ??= momentOfHeader(textMember(header, "LastSavedDateTimeUTC"));
  for (const name of parts.names) {
    if (/^(?:pkgs\/)?(?:References\/)?DataSources\.json$/i.test(name))
      noteDataSources(jsonPart(name, parts, found), found);
    if (/^Connections\/[^/]+\.json$/i.test(name))
      noteConnectionReferences(jsonPart(name, parts, found), found);
    // Unpacked apps keep each source in a file of its own.
    if (/^DataSources\/[^/]+\.json$/i.test(name)) {
      const sources = jsonPart(name, parts, found);
      noteDataSources({ DataSources: Array.isArray(sources) ? sources : [sources] }, found);
    }
  }
}

function placeOf(file: string, parts: Parts) {
  return parts.has(file) ? file : `src/${file}`;
}

/** Controls tell it best; newer and unpacked apps say it in the texts of their screens. */
function screensOf(parts: Parts, found: Collected) {
  let screens = 0;
  for (const name of parts.names.filter((part) => /^Controls\/[^/]+\.json$/i.test(part))) {
    const top = member(jsonPart(name, parts, found), "TopParent");
    if (textMember(top, "Template", "Name")?.toLowerCase() === "screen") screens++;
  }
  if (screens > 0) return screens;
  const order = member(jsonPart("CanvasManifest.json", parts, found), "ScreenOrder");
  if (itemsOf(order).length > 0) return itemsOf(order).length;
  for (const name of parts.names.filter((part) => /^Src\/(?:.*\/)?[^/]+\.(?:pa|fx)\.yaml$/i.test(part))) {
    const text = new TextDecoder().decode(parts.bytes(name));
    screens += name.toLowerCase().endsWith(".fx.yaml")
      ? /^"?[^\n"]{1,200}"? As screen\b/m.test(text)
        ? 1
        : 0
      : screensInText(name, text, found);
  }
  return screens;
}

/** `Screens:` holds a name for each. */
function screensInText(name: string, text: string, found: Collected) {
  if (!/^Screens:/m.test(text)) return 0;
  const document = readYaml(text);
  if ("error" in document) {
    found.warn("partly-read", `The part “${name}” could not be read; it counts as one screen.`);
    return 1;
  }
  const root = document.root.value;
  const screens = root instanceof Map ? root.get("Screens")?.value : null;
  return screens instanceof Map ? screens.size : Array.isArray(screens) ? screens.length : 0;
}

/** `05/31/2024 13:45:00`, in UTC. */
function momentOfHeader(written: string | null) {
  const parts = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d:\d\d)/.exec(written ?? "");
  return parts ? `${parts[3]}-${parts[1]}-${parts[2]}T${parts[4]}Z` : null;
}
