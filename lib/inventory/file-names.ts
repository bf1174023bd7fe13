import type { ApplicationKind } from "./kinds";

const kindByEnding: Readonly<Record<string, ApplicationKind>> = {
  xls: "workbook",
  xlsx: "workbook",
  xlsm: "workbook",
  xlsb: "workbook",
  xltx: "workbook",
  ods: "workbook",
  csv: "workbook",
  numbers: "workbook",
  gsheet: "workbook",
  accdb: "database",
  mdb: "database",
  accde: "database",
  sqlite: "database",
  db: "database",
  msapp: "low-code-app",
  yxmd: "low-code-app",
  yxwz: "low-code-app",
  py: "script",
  r: "script",
  ps1: "script",
  vbs: "script",
  bas: "script",
  bat: "script",
  cmd: "script",
  sh: "script",
  sql: "script",
  js: "script",
  ts: "script",
  sas: "script",
  exe: "script",
  jar: "script",
  m: "script",
  ipynb: "notebook",
  rmd: "notebook",
  qmd: "notebook",
  pbix: "dashboard",
  pbit: "dashboard",
  twb: "dashboard",
  twbx: "dashboard",
  qvw: "dashboard",
  qvf: "dashboard",
  html: "form",
  htm: "form",
  doc: "other",
  docx: "other",
  docm: "other",
  pdf: "other",
  ppt: "other",
  pptx: "other",
  pptm: "other",
  txt: "other",
  zip: "other",
  xml: "other",
  json: "other",
  msg: "other",
};

/** Names of products that end like files. */
const properNames = /^(?:(?:node|vue|next|three|d3|react|express|chart)\.js|asp\.net)$/i;

export interface FileNameFound {
  suggestedKind: ApplicationKind;
  /** What the file name says without its ending, version and date; empty if nothing is left. */
  suggestedTitle: string;
}

/** Recognises a file name or a path (`C:\team\budget_v7_FINAL.xlsx`); null for a name people would say. */
export function recogniseFileName(title: string): FileNameFound | null {
  const trimmed = title.trim();
  const name = trimmed.slice(trimmed.search(/[^\\/]*$/));
  const ending = /\.([\p{L}\d]{1,8})(?:\s*\(\d+\))?$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  const kind = Object.hasOwn(kindByEnding, ending) ? kindByEnding[ending] : undefined;
  if (!kind || properNames.test(name) || name.startsWith(".")) return null;
  if (ending.length === 1 && name.includes(" ")) return null;
  return { suggestedKind: kind, suggestedTitle: sayable(name.slice(0, name.lastIndexOf("."))) };
}

const leftovers =
  /^(?:v|ver|version|rev)?\.?\d+(?:\.\d+)*[a-z]?$|^(?:final|finale|definitief|def|definitivo|endgültig|copy|copia|copie|kopie|kopia|neu|new|nuevo|old|alt|draft|entwurf|of|the|latest|backup|bak|tmp|test|v)$/i;

function sayable(stem: string) {
  const spoken = stem
    .replace(/\p{Ll}(?=\p{Lu}\p{Ll})/gu, "$& ")
    .split(/[\s_\-–.()[\]+&]+/)
    .filter((word) => word !== "" && !leftovers.test(word));
  const text = spoken
    .map((word) => (/^\p{Lu}{5,}$/u.test(word) ? word.toLowerCase() : word))
    .join(" ")
    .replace(/^(?:von|van|of|de|di) /i, "")
    .slice(0, 60)
    .trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
