import type { Scope } from "../manifest";
import type { Ecosystem } from "../package-url";

/** One thing typed: a package with what was said about it. */
export type TypedPiece = {
  line: number;
  text: string;
  ecosystem: Ecosystem;
  scope: Scope;
  inCommand: boolean;
};

const commands: readonly { ecosystem: Ecosystem; start: RegExp }[] = [
  {
    ecosystem: "pypi",
    start:
      /^(?:(?:sudo\s+)?(?:(?:python[\d.]*|py(?:\s+-[\d.]+)?)\s+-m\s+)?pip[\d.]*\s+install|uv\s+(?:pip\s+install|add)|(?:poetry|pdm)\s+add|pipenv\s+install|pipx\s+install)(?:\s+|$)/i,
  },
  {
    ecosystem: "npm",
    start:
      /^(?:sudo\s+)?(?:npm\s+(?:i|install|add)|(?:yarn|pnpm|bun)\s+(?:global\s+)?(?:add|i|install))(?:\s+|$)/i,
  },
];

const longestLine = 5000;

/** “R:\…” is a drive. */
const prefix = /^(pypi|pip|python|npm|node(?:\.?js)?|javascript|js|cran|r(?!\s*:[\\/]))\s*:\s*/i;

function namedEcosystem(word: string): Ecosystem {
  if (/^p/i.test(word)) return "pypi";
  return /^(?:cran|r)$/i.test(word) ? "cran" : "npm";
}

/** Splits at line ends, commas and semicolons, but not inside a range (“>=1,<2”), extras or a marker. */
export function splitTyped(text: string, defaultEcosystem: Ecosystem): TypedPiece[] {
  const pieces: TypedPiece[] = [];
  for (const [index, written] of text.split(/\r\n|\n|\r|\u2028|\u2029/).entries()) {
    const line = index + 1;
    if (written.length > longestLine) {
      pieces.push({ line, text: written, ecosystem: defaultEcosystem, scope: "runtime", inCommand: false });
      continue;
    }
    const tidy = written
      .replace(/^\s*(?:[-*•‣–]|\d{1,3}[.)])\s+/, "")
      .replace(/^\s*(?:[$>!%]|[a-z]:\\[^>]{0,200}>|\(\w+\)\s+\$)\s*/i, "")
      .replace(/(?:^|\s)#.*$/, "")
      .trim();
    const command = commands.find(({ start }) => start.test(tidy));
    if (command) {
      pieces.push(...piecesOfCommand(line, tidy.replace(command.start, ""), command.ecosystem));
      continue;
    }
    let ecosystem = defaultEcosystem;
    for (const raw of splitOutside(tidy)) {
      const named = prefix.exec(raw.trim());
      if (named?.[1]) ecosystem = namedEcosystem(named[1]);
      const piece = unquoted(raw.trim().slice(named?.[0].length ?? 0));
      if (piece !== "") pieces.push({ line, text: piece, ecosystem, scope: "runtime", inCommand: false });
    }
  }
  return pieces;
}

function piecesOfCommand(line: number, text: string, ecosystem: Ecosystem): TypedPiece[] {
  const scope: Scope = /(?:^|\s)(?:-D|--save-dev|--dev|-d)(?:\s|$)/.test(text) ? "development" : "runtime";
  const pieces: TypedPiece[] = [];
  const words = text.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? [];
  for (let at = 0; at < words.length; at += 1) {
    const word = unquoted(words[at] ?? "");
    const takesFile = /^(?:-r|--requirement|-c|--constraint|-e|--editable)$/.test(word);
    const takesValue =
      /^(?:-i|--index-url|--extra-index-url|-f|--find-links|--trusted-host|-t|--target|--registry|--prefix|--group|-G)$/.test(
        word,
      );
    if (/^(?:&&?|\|\|?|;)$/.test(word)) break;
    if (takesFile)
      pieces.push({ line, text: `${word} ${words[at + 1] ?? ""}`, ecosystem, scope, inCommand: true });
    if (takesFile || takesValue) at += 1;
    else if (word !== "" && !word.startsWith("-")) {
      pieces.push({ line, text: word.replace(/[,;]+$/, ""), ecosystem, scope, inCommand: true });
    }
  }
  return pieces;
}

const markerStart = /^\s*(?:python_|os_name|sys_platform|platform_|implementation_|extra\s*==|\()/;

function splitOutside(text: string) {
  const pieces: string[] = [];
  let open = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if ("[(".includes(sign)) open += 1;
    else if ("])".includes(sign)) open = Math.max(0, open - 1);
    const following = text.slice(at + 1, at + 60);
    const splits =
      (sign === "," && open === 0 && !/^\s*(?:[<>=!~^]|$)/.test(following)) ||
      (sign === ";" && !markerStart.test(following));
    if (!splits) continue;
    pieces.push(text.slice(start, at));
    start = at + 1;
    open = 0;
  }
  return [...pieces, text.slice(start).replace(/[,.;]+\s*$/, "")].flatMap((piece) =>
    piece.split(/\s+(?:and|und|et|&)\s+/i),
  );
}

function unquoted(text: string) {
  return text.replace(/^(["'`])(.*)\1$/, "$2").trim();
}
