import { openZipArchive, type ZipArchive } from "@/lib/foundation/zip-archive";
import { type FactFormat, packageLimits, type ReadManifest } from "../manifest";
import { noteConnector, noteDataset, noteFlow } from "./connectors";
import { momentOf } from "./document-properties";
import { type Collected, collectFacts } from "./found-facts";
import { jsonPart, member, membersOf, parsedJson, textMember } from "./package-json-parts";
import { noteArchiveProblems, openParts, type Parts, ReadEnough } from "./package-parts";
import { notePowerApp } from "./power-app";

/** A solution of Power Platform: flows, apps one level deep, connection references and settings. */
export function readPowerPlatformSolution(archive: ZipArchive): ReadManifest {
  return readWith(archive, "power-platform-solution", (parts, found) => {
    noteCustomizations(parts, found);
    for (const name of parts.names) {
      if (/^Workflows\/[^/]+\.json$/i.test(name)) noteFlow(jsonPart(name, parts, found), found);
      if (/^environmentvariabledefinitions\/[^/]+\/environmentvariabledefinition\.xml$/i.test(name))
        noteSetting(name, parts, found);
    }
    noteApps(parts, found);
  });
}

/** What Power Automate and Power Apps export on their own: one flow or app with the interfaces that it uses. */
export function readFlowPackage(archive: ZipArchive): ReadManifest {
  return readWith(archive, "flow-package", (parts, found) => {
    const manifest = jsonPart("manifest.json", parts, found);
    found.facts.createdAt = momentOf(textMember(manifest, "details", "createdTime") ?? "");
    found.facts.lastAuthor = textMember(manifest, "details", "creator")?.slice(0, 200) ?? null;
    for (const [, resource] of membersOf(member(manifest, "resources"))) {
      if (/\/apis$/i.test(textMember(resource, "type") ?? ""))
        noteConnector(textMember(resource, "id") ?? textMember(resource, "name"), found);
    }
    for (const name of parts.names)
      if (/^Microsoft\.Flow\/flows\/[^/]+\/definition\.json$/i.test(name))
        noteFlow(jsonPart(name, parts, found), found);
    noteApps(parts, found);
  });
}

function readWith(archive: ZipArchive, format: FactFormat, read: (parts: Parts, found: Collected) => void) {
  const found = collectFacts();
  noteArchiveProblems(archive, found);
  try {
    read(openParts(archive, found), found);
  } catch (problem) {
    if (!(problem instanceof ReadEnough)) throw problem;
  }
  return found.manifest(format);
}

/** `customizations.xml`: which interfaces the connections of the solution belong to. */
function noteCustomizations(parts: Parts, found: Collected) {
  parts.xml("customizations.xml", {
    text: (text, parents) => {
      const element = parents.at(-1)?.toLowerCase();
      if (element === "connectorid") noteConnector(text.trim(), found);
      // A canvas app repeats its connections here as a text of JSON.
      if (element === "connectionreferences" && text.trim().startsWith("{"))
        for (const [, reference] of membersOf(parsedJson(text)))
          noteConnector(textMember(reference, "id"), found);
    },
  });
}

/** A setting whose value is a place: an address, or a site that a data source names. */
function noteSetting(name: string, parts: Parts, found: Collected) {
  const values: string[] = [];
  parts.xml(name, {
    text: (text, parents) => {
      if (/^(?:defaultvalue|value)$/i.test(parents.at(-1) ?? "")) values.push(text.trim());
    },
  });
  const given = textMember(
    jsonPart(name.replace(/definition\.xml$/i, "values.json"), parts, found),
    "environmentvariablevalues",
    "environmentvariablevalue",
    "value",
  );
  for (const value of [...values, ...(given ? [given] : [])]) {
    const address = /^https?:\/\/\S{3,1000}$/i.exec(value)?.[0];
    if (address)
      noteDataset(/sharepoint\.com\//i.test(address) ? "shared_sharepointonline" : "", address, null, found);
  }
}

const mostApps = 50;
const largestApp = 50_000_000;

/** Apps inside the package; an archive inside one of them is not opened. */
function noteApps(parts: Parts, found: Collected) {
  const apps = parts.names.filter((name) => /\.msapp$/i.test(name));
  if (apps.length > mostApps)
    found.warn("partly-read", `This file holds ${apps.length} apps; only the first ${mostApps} were read.`);
  for (const name of apps.slice(0, mostApps)) {
    const bytes = parts.bytes(name, largestApp);
    const inner = openZipArchive(bytes, {
      entries: packageLimits.entries,
      // Together no more than the whole file may unpack to.
      unpackedBytes: packageLimits.unpackedBytes / Math.max(8, apps.length),
    });
    noteArchiveProblems(inner, found);
    notePowerApp(openParts(inner, found), found);
  }
}
