import { type PythonReference, readPythonReference } from "./python-reference";

const repositories = ["git", "hg", "svn", "bzr"] as const;
const folders = ["path", "file", "directory", "editable", "virtual"] as const;

/**
 * The place that an entry names instead of a registry, with the words pip would use for it; null where it names
 * none. `get` gives the text under a key. Source: the keys of uv, Poetry, PDM, Pipenv and PEP 751.
 */
export function readPythonSource(
  get: (key: string) => string | null,
): { reference: PythonReference; written: string } | null {
  for (const kind of repositories) {
    const address = get(kind);
    if (!address) continue;
    const revision = ["rev", "tag", "branch", "ref"].map(get).find(Boolean);
    const whole = /^git@|^[a-z]+\+/i.test(address) ? address : `${kind}+${address}`;
    return referenceOf(revision ? `${whole}@${revision}` : whole);
  }
  const address = get("url");
  if (address) return referenceOf(address);
  const place = folders.map(get).find(Boolean);
  return place ? (referenceOf(place) ?? referenceOf(`./${place}`)) : null;
}

function referenceOf(written: string) {
  if (written.length > longestAddress || /\s/.test(written.trim())) {
    const place = readPythonReference(written.trim().slice(0, longestAddress));
    return place && { reference: { ...place, name: null }, written: written.slice(0, longestAddress) };
  }
  const reference = readPythonReference(written);
  return reference && { reference, written };
}

const longestAddress = 2000;
