import type { PythonTexts } from "./python-statements";

/** One text of a statement as it is when the code runs, “…” for what is known only then; `before`: the code before it. */
export type WrittenText = { value: string; before: string; next: string };

/** The texts of a statement, those that Python puts together as one. */
export function writtenTexts({ text, quoted }: PythonTexts): WrittenText[] {
  const written: { value: string; before: string }[] = [];
  let end = 0;
  for (const [place, found] of [...text.matchAll(literal)].entries()) {
    const [whole, prefix = ""] = found;
    const value = runtimeValue(prefix, quoted[place] ?? "");
    const last = written.at(-1);
    const joint = last ? jointOf(text.slice(end, found.index)) : null;
    if (last && joint !== null) last.value += `${joint}${value}`;
    else written.push({ value, before: text.slice(0, found.index) });
    end = found.index + whole.length;
  }
  return written.map((one, at) => ({ ...one, next: written[at + 1]?.value ?? "" }));
}

const literal = /(?<![\p{L}\p{N}_])([A-Za-z]{0,2})""/gu;

/** What stands for the code between two texts; null where they are two. */
function jointOf(between: string) {
  if (/^\s*(?:\+\s*)?$/.test(between)) return "";
  return /^\s*\+[\s\w.[\]()]{1,100}\+\s*$/.test(between) ? "…" : null;
}

/** Source: the Python language reference, “String and bytes literals”; of what “\” begins, only quotes and itself. */
function runtimeValue(prefix: string, raw: string) {
  const plain = /r/i.test(prefix) ? raw : raw.replace(/\\\n/g, "").replace(/\\(["'\\])/g, "$1");
  if (!/f/i.test(prefix)) return plain;
  return plain.replace(/\{\{|\}\}|\{[^{}]*\}/g, (found) =>
    found === "{{" ? "{" : found === "}}" ? "}" : "…",
  );
}

/** The call that a text is handed to, by the code before it: `pd.read_csv`; empty for none. */
export function calleeOf(before: string) {
  let depth = 0;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const sign = before[at] ?? "";
    if (")]}".includes(sign)) depth += 1;
    else if ("([{".includes(sign) && depth > 0) depth -= 1;
    else if (sign === "(") return /[\w.]{1,100}$/.exec(before.slice(0, at).trimEnd())?.[0] ?? "";
  }
  return "";
}

/** The name that a text gets, or is handed over under: `path = `, `connect(host=`; empty for none. */
export function nameBefore(before: string) {
  return /(?:^|[\s,(])([A-Za-z_]\w{0,60})\s*(?::[^=]{0,60})?=\s*$/.exec(before)?.[1] ?? "";
}
