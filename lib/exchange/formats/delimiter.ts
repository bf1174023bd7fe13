const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

const mostLines = 20;

/**
 * What separates the cells: the sign that stands equally often in the first lines, outside quotation marks. A line such
 * as `sep=;` at the top, as Excel writes it, decides at once.
 */
export function detectDelimiter(text: string): Delimiter {
  const told = /^\ufeff?sep=([,;\t|])\r?\n/i.exec(text)?.[1];
  if (told) return told as Delimiter;
  const lines = countSigns(text);
  const [first] = lines;
  if (!first) return ",";
  const scored = delimiters.map((sign) => {
    const inFirst = first[sign] ?? 0;
    const alike = lines.filter((line) => (line[sign] ?? 0) === inFirst).length;
    return { sign, score: inFirst === 0 ? 0 : (alike / lines.length) * 1_000 + inFirst };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).sign;
}

function countSigns(text: string) {
  const lines: Partial<Record<string, number>>[] = [];
  let line: Partial<Record<string, number>> = {};
  let isQuoted = false;
  let isBlank = true;
  const end = Math.min(text.length, 200_000);
  for (let at = 0; at < end && lines.length < mostLines; at++) {
    const sign = text.charAt(at);
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === "\n" || sign === "\r") {
      if (!isBlank) lines.push(line);
      line = {};
      isBlank = true;
      continue;
    } else if ((delimiters as readonly string[]).includes(sign)) line[sign] = (line[sign] ?? 0) + 1;
    isBlank = false;
  }
  if (!isBlank && lines.length < mostLines && end === text.length) lines.push(line);
  return lines;
}
