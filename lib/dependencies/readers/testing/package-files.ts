import * as cfb from "cfb";
import { type Zippable, zipSync } from "fflate";
import { vbaDirectory } from "./vba-files";

type Files = Record<string, string | Uint8Array>;

const encoder = new TextEncoder();

export function zipOf(files: Files): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === "string" ? encoder.encode(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: new Date(2000, 0, 1) });
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Relations as `id type target`, with `!` before what lies outside of the file. */
export function relations(...lines: readonly string[]) {
  const elements = lines.map((line) => {
    const [id, type, ...rest] = line.split(" ");
    const target = rest.join(" ");
    const mode = target.startsWith("!") ? ' TargetMode="External"' : "";
    return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target.replace(/^!/, "")}"${mode}/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join("")}</Relationships>`;
}

export type SheetOfTest = { name: string; rows?: string; state?: string; after?: string };

/** A workbook as Excel writes it, with one sheet unless others are given. */
export function workbookFile(
  given: { sheets?: SheetOfTest[]; inside?: string; files?: Files } = {},
): Uint8Array {
  const sheets = given.sheets ?? [{ name: "Plan" }];
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="rId${at + 1}"/>`,
  );
  const parts = sheets.map(({ rows = "", after = "" }, at) => [
    `xl/worksheets/sheet${at + 1}.xml`,
    `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
  ]);
  return zipOf({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations("rId1 officeDocument xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join("")}</sheets>${given.inside ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ...sheets.map((_, at) => `rId${at + 1} worksheet worksheets/sheet${at + 1}.xml`),
    ),
    ...Object.fromEntries(parts),
    ...given.files,
  });
}

/** `customXml/item1.xml` with queries in it, as Power Query keeps them. */
export function mashupPart(queries: string) {
  const inner = zipOf({ "Config/Package.xml": "<Package/>", "Formulas/Section1.m": queries });
  const bytes = new Uint8Array(8 + inner.length + 8);
  new DataView(bytes.buffer).setUint32(4, inner.length, true);
  bytes.set(inner, 8);
  const text = `<?xml version="1.0" encoding="utf-16"?><DataMashup xmlns="http://schemas.microsoft.com/DataMashup">${base64(bytes)}</DataMashup>`;
  return inUtf16(`\ufeff${text}`);
}

export function inUtf16(text: string) {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++)
    new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

function base64(bytes: Uint8Array) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** Written by a package of others, so that reading is not tested against itself. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = cfb.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) cfb.utils.cfb_add(file, path, content);
  return new Uint8Array(cfb.write(file, { type: "array" }) as number[]);
}

export type ModuleOfTest = { name: string; source: string };

/** The streams of a project of macros; `folder` as in `_VBA_PROJECT_CUR/`. */
export function vbaStreams(modules: readonly ModuleOfTest[], projects: readonly string[] = [], folder = "") {
  return vbaDirectory(modules, projects, folder);
}

export function vbaProjectFile(modules: readonly ModuleOfTest[], projects: readonly string[] = []) {
  return compoundFile(vbaStreams(modules, projects));
}
