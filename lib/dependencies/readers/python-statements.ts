import { installerCall } from "./python-installer-calls";

/** One logical line of Python with the line it starts on; texts in quotes are emptied, comments left out. */
export type PythonStatement = { line: number; text: string };

/** A statement with its texts in quotes as they are written, in the order of their `""` in `text`; the first hundred. */
export type PythonTexts = PythonStatement & { quoted: readonly string[] };

export type PythonCode = {
  statements: PythonStatement[];
  /** Of the statements, those whose texts may name a place. */
  texts: PythonTexts[];
  /** For the notebook or the shell rather than for Python: “%pip install x”, “!ls”, what a call hands to the shell. */
  commands: PythonStatement[];
  problems: { line: number; message: string }[];
};

const longestStatement = 4000;
const mostTexts = 2000;
const mayBePlace = /[\\/=]|\.\w{2,8}$|^[\w.-]{2,}$/;
const importStart = /(?:import[ \t]+[^\W\d]|from[ \t]+[\w.]+[ \t]+import\b)/y;
// Never Python; a notebook takes it as a command without its “%”.
const bareInstall = /(?:pip[\d.]*|conda|mamba)[ \t]+install[ \t]/y;
const plain = /[^"'#\n\\()[\]{};]+/y;

/** Never throws: after a mistake it goes on with the next line that can only be an import. */
export function readPythonStatements(written: string): PythonCode {
  const code = written.replace(/\r\n?/g, "\n");
  const result: PythonCode = { statements: [], texts: [], commands: [], problems: [] };
  let at = 0;
  let line = 1;
  let depth = 0;
  let text = "";
  let start = 1;
  let quoted: string[] = [];

  function endStatement() {
    const whole = text.trim();
    if (whole !== "") result.statements.push({ line: start, text: whole });
    const command = quoted.length > 0 ? installerCall(whole, quoted) : null;
    if (command !== null) result.commands.push({ line: start, text: command.slice(0, longestStatement) });
    if (result.texts.length < mostTexts && quoted.some((each) => mayBePlace.test(each)))
      result.texts.push({ line: start, text: whole, quoted });
    text = "";
    quoted = [];
    depth = 0;
  }

  function add(piece: string) {
    if (text.trim() === "") start = line;
    if (text.length < longestStatement) text += piece;
  }

  function problem(message: string, place: number) {
    if (result.problems.length < 100) result.problems.push({ line: place, message });
  }

  function readQuoted() {
    const quote = code[at] ?? "";
    const triple = code.startsWith(quote.repeat(3), at);
    const mark = triple ? quote.repeat(3) : quote;
    add('""');
    const end = endOfQuoted(code, at + mark.length, mark);
    if (end === null) {
      problem("A text in quotes that starts here has no end. What follows was read as if it had.", line);
      if (quoted.length < 100) quoted.push("");
      at += mark.length;
      if (triple) endStatement();
      else at = endOfLine(code, at);
      return;
    }
    if (quoted.length < 100)
      quoted.push(code.slice(at + mark.length, Math.min(end - mark.length, at + 1000)));
    line += newlinesIn(code, at, end);
    at = end;
  }

  function startsCommand(sign: string) {
    if (text !== "" || depth > 0) return false;
    bareInstall.lastIndex = at;
    return "%!?".includes(sign) || bareInstall.test(code);
  }

  while (at < code.length) {
    const sign = code[at] ?? "";
    if (startsCommand(sign)) {
      const end = endOfCommand(code, at);
      result.commands.push({ line, text: code.slice(at, Math.min(end, at + longestStatement)) });
      line += newlinesIn(code, at, end);
      at = end;
    } else if (sign === '"' || sign === "'") readQuoted();
    else if (sign === "#") at = endOfLine(code, at);
    else if (sign === "\n") {
      at += 1;
      importStart.lastIndex = at;
      if (depth > 0 && importStart.test(code)) {
        problem(
          "A bracket that is opened here or before has no end. Reading went on with the next import.",
          start,
        );
        endStatement();
      }
      if (depth === 0) endStatement();
      else add(" ");
      line += 1;
    } else if (sign === "\\") {
      at += code[at + 1] === "\n" ? 2 : 1;
      if (code[at - 1] === "\n") {
        add(" ");
        line += 1;
      } else add("\\");
    } else if (sign === ";") {
      at += 1;
      if (depth === 0) endStatement();
    } else if ("([{)]}".includes(sign)) {
      depth = Math.max(0, depth + ("([{".includes(sign) ? 1 : -1));
      add(sign);
      at += 1;
    } else {
      plain.lastIndex = at;
      const piece = plain.exec(code)?.[0] ?? sign;
      add(text === "" ? piece.trimStart() : piece);
      at += piece.length;
    }
  }
  if (depth > 0) problem("A bracket that is opened here has no end.", start);
  endStatement();
  return result;
}

function endOfQuoted(code: string, from: number, mark: string) {
  if (mark.length === 3) {
    for (let end = code.indexOf(mark, from); end >= 0; end = code.indexOf(mark, end + 1)) {
      let backslashes = 0;
      while (end - 1 - backslashes >= from && code[end - 1 - backslashes] === "\\") backslashes += 1;
      if (backslashes % 2 === 0) return end + 3;
    }
    return null;
  }
  for (let end = from; end < code.length; end += 1) {
    const sign = code[end];
    if (sign === "\\") end += 1;
    else if (sign === mark) return end + 1;
    else if (sign === "\n") return null;
  }
  return null;
}

function endOfLine(code: string, from: number) {
  const end = code.indexOf("\n", from);
  return end < 0 ? code.length : end;
}

/** A “\” at the end of a line goes on with the next. */
function endOfCommand(code: string, from: number) {
  let end = endOfLine(code, from);
  while (code[end - 1] === "\\" && end < code.length) end = endOfLine(code, end + 1);
  return end;
}

function newlinesIn(code: string, from: number, to: number) {
  let count = 0;
  for (let at = code.indexOf("\n", from); at >= 0 && at < to; at = code.indexOf("\n", at + 1)) count += 1;
  return count;
}
