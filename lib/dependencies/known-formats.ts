import type { TextFormat } from "./manifest";

/** Formats that are read, by file name. The last part of a path, in lower case, is matched. */
export const readableNames: readonly { name: RegExp; format: TextFormat }[] = [
  { name: /^(?:package-lock|npm-shrinkwrap|\.package-lock)\b.*\.json$/, format: "package-lock.json" },
  { name: /^package(?:[ _(-].*)?\.json$/, format: "package.json" },
  { name: /^pip[-_ ]?list\b.*$/, format: "pip-list" },
  { name: /^.*(?:requirements?|constraints?)\b.*\.(?:txt|in|pip)$/, format: "requirements.txt" },
  { name: /^(?:pip[-_ ]?)?freeze\b.*$/, format: "requirements.txt" },
];

/**
 * Formats of `product.md` that are recognised and not read yet, by file name. With `isPackage`, what is inside tells
 * them first; a file that only has the name holds something else.
 */
export const namesNotReadYet: readonly { name: RegExp; label: string; isPackage?: true }[] = [
  { name: /^(?:.*[-_.])?conda-lock\b.*\.ya?ml$/, label: "conda-lock.yml" },
  { name: /^go\.sum$/, label: "go.sum" },
  { name: /^bun\.lockb$/, label: "bun.lockb" },
  { name: /\.(?:xls|xlsx|xlsm|xlsb|xltx|xltm|xlam)$/, label: "Excel workbook", isPackage: true },
  { name: /\.(?:accdb|mdb)$/, label: "Access database", isPackage: true },
  { name: /\.msapp$/, label: "Power Apps package", isPackage: true },
];

/** Formats that are not read yet, by what stands at the start of the file. */
export const contentNotReadYet: readonly { content: RegExp; label: string }[] = [
  { content: /^\[\[package\]\]\r?$/m, label: "lock file" },
];
