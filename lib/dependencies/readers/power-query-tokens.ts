/** Of the language M: texts without their quotes, names as they are called, everything else sign by sign. */
export type QueryToken = { kind: "text" | "name" | "sign"; value: string };

const mostTokens = 300_000;

/** M language specification, “Lexical structure”. Comments and space are left out; what has no end goes to the end. */
export function queryTokens(written: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  const token =
    /\s+|\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)|(#?)"([^"]*(?:""[^"]*)*)(?:"|$)|#?[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*|\d[\w.]*|[\s\S]/uy;
  for (let found = token.exec(written); found && tokens.length < mostTokens; found = token.exec(written)) {
    const [whole, hash, quoted] = found;
    if (quoted !== undefined) {
      const value = unescaped(quoted.replaceAll('""', '"'));
      tokens.push({ kind: hash ? "name" : "text", value });
    } else if (/^\s|^\/\/|^\/\*/.test(whole)) continue;
    else tokens.push({ kind: /^#?[\p{L}_]/u.test(whole) ? "name" : "sign", value: whole });
  }
  return tokens;
}

/** `#(cr,lf)`, `#(tab)`, `#(0041)`, `#(#)`. */
function unescaped(text: string) {
  return text.replace(/#\(([^()]{1,60})\)/g, (whole, codes: string) => {
    const signs = codes.split(",").map((code) => signOf(code.trim()));
    return signs.every((sign) => sign !== null) ? signs.join("") : whole;
  });
}

function signOf(code: string) {
  const named: Record<string, string> = { cr: "\r", lf: "\n", tab: "\t", "#": "#" };
  if (Object.hasOwn(named, code)) return named[code] ?? null;
  if (!/^(?:[0-9a-f]{4}|[0-9a-f]{8})$/i.test(code)) return null;
  const point = Number.parseInt(code, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : null;
}
