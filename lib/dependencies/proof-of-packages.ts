/** A hash as bills of materials have it: the algorithm in small letters, the value in hexadecimal digits. */
export type Hash = { algorithm: string; hex: string };

const hexLengths: Record<string, number> = {
  md5: 32,
  sha1: 40,
  sha224: 56,
  sha256: 64,
  sha384: 96,
  sha512: 128,
  "sha3-256": 64,
  "sha3-384": 96,
  "sha3-512": 128,
  "blake2b-256": 64,
  "blake2b-384": 96,
  "blake2b-512": 128,
  blake3: 64,
};

/**
 * Hashes in the spelling of any lock file: “sha256:…” in hexadecimal, or “sha512-…” in base64 (subresource integrity,
 * several parted by spaces). `others` are those of no known kind or of a length that their kind does not have.
 */
export function readHashes(written: readonly string[]): { hashes: Hash[]; others: string[] } {
  const hashes: Hash[] = [];
  const others: string[] = [];
  for (const text of new Set(written.flatMap((part) => part.split(/\s+/)))) {
    const hash = readHash(text);
    if (hash) hashes.push(hash);
    else if (text !== "") others.push(text);
  }
  const known = new Map(hashes.map((hash) => [`${hash.algorithm}:${hash.hex}`, hash]));
  return { hashes: [...known.values()], others };
}

function readHash(text: string): Hash | null {
  const [, named = "", hex] = /^([a-z0-9-]+):([0-9a-f]+)$/i.exec(text) ?? [];
  if (hex) return fitting(named, hex.toLowerCase());
  const [, kind = "", base64] = /^(sha\d+)-([A-Za-z0-9+/]+={0,2})(?:\?.*)?$/.exec(text) ?? [];
  return base64 ? fitting(kind, Buffer.from(base64, "base64").toString("hex")) : null;
}

function fitting(named: string, hex: string): Hash | null {
  const algorithm = named.toLowerCase().replace(/^sha-/, "sha");
  return hexLengths[algorithm] === hex.length ? { algorithm, hex } : null;
}

/** The licences that most packages have, by their identifiers. Source: the SPDX licence list. */
const licenceIds = new Set(
  (
    "0BSD AFL-2.1 AFL-3.0 AGPL-3.0-only AGPL-3.0-or-later Apache-1.1 Apache-2.0 Artistic-1.0 Artistic-2.0 BlueOak-1.0.0 " +
    "BSD-1-Clause BSD-2-Clause BSD-2-Clause-Patent BSD-3-Clause BSD-3-Clause-Clear BSD-4-Clause BSL-1.0 CC-BY-3.0 CC-BY-4.0 CC-BY-SA-4.0 CC0-1.0 " +
    "CDDL-1.0 CDDL-1.1 CPL-1.0 ECL-2.0 EPL-1.0 EPL-2.0 EUPL-1.1 EUPL-1.2 GPL-2.0-only GPL-2.0-or-later GPL-3.0-only " +
    "GPL-3.0-or-later HPND ISC LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0-only LGPL-3.0-or-later MIT MIT-0 MPL-1.1 MPL-2.0 " +
    "MS-PL MS-RL NCSA OFL-1.1 OpenSSL PHP-3.01 PostgreSQL PSF-2.0 Python-2.0 Ruby Unicode-3.0 Unicode-DFS-2016 Unlicense UPL-1.0 W3C WTFPL X11 Zlib ZPL-2.1"
  ).split(" "),
);

/** One identifier, identifiers joined by AND, OR and brackets, or what is neither. */
export function readLicence(text: string): { kind: "id" | "expression" | "name"; text: string } {
  const written = text.trim();
  if (licenceIds.has(written)) return { kind: "id", text: written };
  return isExpression(written) ? { kind: "expression", text: written } : { kind: "name", text: written };
}

/** Licence expressions without exceptions. Source: SPDX 2.3, annex D. */
function isExpression(text: string) {
  const signs = text.match(/[()]|[^\s()]+/g) ?? [];
  if (signs.length > 60 || signs.join("") !== text.replace(/\s+/g, "")) return false;
  let depth = 0;
  let wantsLicence = true;
  for (const sign of signs) {
    if (sign === "(" && wantsLicence) depth += 1;
    else if (sign === ")" && !wantsLicence && depth > 0) depth -= 1;
    else if (wantsLicence && licenceIds.has(sign)) wantsLicence = false;
    else if (!wantsLicence && /^(?:AND|OR)$/.test(sign)) wantsLicence = true;
    else return false;
  }
  return depth === 0 && !wantsLicence;
}
