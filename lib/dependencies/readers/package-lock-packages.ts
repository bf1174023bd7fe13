import { isTrueAt, type JsonObject, objectAt, textAt } from "../json-document";
import { type FoundComponent, foundComponent, fromLocalFile, type ReadWarning } from "../manifest";
import { isNpmName } from "../npm-reference";
import { npmSource, scopeOf } from "./npm-source";
import type { LockReading } from "./package-lock-json";

const folderMark = "node_modules/";
const listSections = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/** The flat list of lockfileVersion 2 and 3: a place in the project folder for each package. */
export function readLockedPackages(packages: JsonObject): LockReading {
  const components: FoundComponent[] = [];
  const warnings: ReadWarning[] = [];
  const direct = placesListedDirectly(packages);
  if (!packages.has("")) warnings.push(directUnknown);

  for (const [place, { value, line }] of packages) {
    const isProjectPart = !place.includes(folderMark);
    if (isProjectPart) continue;
    const listedAs = place.slice(place.lastIndexOf(folderMark) + folderMark.length);
    const entry = value instanceof Map ? value : null;
    const target = entry && isTrueAt(entry, "link") ? textAt(entry, "resolved") : null;
    const about = target !== null ? (objectAt(packages, target) ?? entry) : entry;
    const name = textAt(about, "name") ?? listedAs;
    if (!about || !isNpmName(name)) {
      warnings.push({
        line,
        cause: "not-understood",
        message: `This entry does not name a package: ${place.slice(0, 200)}`,
      });
      continue;
    }
    const version = textAt(about, "version");
    const source =
      target !== null
        ? {
            origin: fromLocalFile,
            note: `Part of the same project, or linked from a local folder: ${target}`,
          }
        : npmSource(textAt(entry, "resolved"));
    const alias = name === listedAs || target !== null ? null : `Listed under the name ${listedAs}`;
    const integrity = textAt(entry, "integrity");
    const licence = textAt(about, "license");
    components.push(
      foundComponent({
        ecosystem: "npm",
        name,
        version,
        requirement: direct.get(place) ?? null,
        pinned: version !== null,
        scope: scopeOf(entry ?? about),
        direct: direct.has(place),
        line,
        note: [alias, source.note].filter(Boolean).join(". ") || null,
        origin: source.origin,
        ...(integrity ? { hashes: [integrity] } : {}),
        ...(licence ? { licence } : {}),
      }),
    );
  }
  return { components, warnings };
}

export const directUnknown: ReadWarning = {
  line: null,
  cause: "direct-unknown",
  message:
    "This lock file does not say which packages the project itself asked for. Add package.json to have them told apart.",
};

/** Where npm finds what the project and its workspaces list: beside them, or further up. With the range they ask for. */
function placesListedDirectly(packages: JsonObject) {
  const places = new Map<string, string>();
  for (const [folder, { value }] of packages) {
    if (folder.includes(folderMark) || !(value instanceof Map)) continue;
    for (const section of listSections) {
      for (const [name, range] of objectAt(value, section) ?? []) {
        const place = nearestPlace(packages, folder, name);
        if (place !== null && !places.has(place))
          places.set(place, typeof range.value === "string" ? range.value : "");
      }
    }
  }
  return places;
}

function nearestPlace(packages: JsonObject, folder: string, name: string) {
  const beside = `${folder === "" ? "" : `${folder}/`}${folderMark}${name}`;
  const atTop = `${folderMark}${name}`;
  return packages.has(beside) ? beside : packages.has(atTop) ? atTop : null;
}
