import { manifestLimits } from "../manifest";
import { numberedLines } from "./numbered-lines";

/** One instruction of a requirements file, joined from the lines it is written on. */
export type RequirementsLine = {
  /** The first line it stands on, counted from 1. */
  line: number;
  text: string;
  /** What stands behind “#”, and in the comment lines right after it: pip-compile says there who asked for it. */
  remarks: string[];
};

/**
 * Lines as pip joins and splits them: continuation with “\”, comments from “#” at the start or after a space. Those
 * after the first 50,002, which are more than a file may hold, are not looked at.
 */
export function requirementsLines(text: string): RequirementsLine[] {
  const lines: RequirementsLine[] = [];
  let open: { line: number; parts: string[] } | null = null;

  for (const { line, text: written } of physicalLines(text)) {
    if (lines.length > manifestLimits.components + 1) return lines;
    const isRemark = /^\s*#/.test(written);
    if (written.endsWith("\\") && !isRemark) {
      open ??= { line, parts: [] };
      open.parts.push(withoutLastBackslashes(written));
      continue;
    }
    if (isRemark && !open) {
      lines.at(-1)?.remarks.push(written.trim().replace(/^#+\s*/, ""));
      continue;
    }
    const joined: string = open ? `${open.parts.join("")}${isRemark ? " " : ""}${written}` : written;
    addLine(lines, open?.line ?? line, joined);
    open = null;
  }
  if (open) addLine(lines, open.line, open.parts.join(""));
  return lines;
}

function addLine(lines: RequirementsLine[], line: number, joined: string) {
  const hash = /(?:^|\s)#/.exec(joined);
  const text = (hash ? joined.slice(0, hash.index) : joined).trim();
  const remark = hash ? [joined.slice(hash.index + hash[0].length).trim()] : [];
  if (text !== "") lines.push({ line, text, remarks: remark });
}

/** Numbered as an editor shows them; pip also ends a line at form feeds and the Unicode separators. */
function* physicalLines(text: string) {
  for (const [line, shown] of numberedLines(text)) {
    for (const part of shown.split(/[\v\f\u001c-\u001e\u0085\u2028\u2029]/)) yield { line, text: part };
  }
}

function withoutLastBackslashes(text: string) {
  let end = text.length;
  while (text[end - 1] === "\\") end -= 1;
  return text.slice(0, end);
}
