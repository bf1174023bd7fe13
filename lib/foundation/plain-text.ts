interface Lines {
  multiline: boolean;
}

const unfit: readonly { pattern: RegExp; what: string }[] = [
  { pattern: /[\u202a-\u202e\u2066-\u2069]/, what: "that turns text around" },
  {
    pattern: /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
    what: "that is only half there",
  },
  { pattern: /[\0-\x08\x0b-\x1f\x7f-\x9f]/, what: "that cannot be seen" },
];

const anyUnfit = new RegExp(unfit.map(({ pattern }) => pattern.source).join("|"), "g");

/** The text with “\ufffd” for each character that databases or readers stumble over. */
export function withoutUnfitCharacters(text: string) {
  return text.replace(anyUnfit, "\ufffd");
}

const breaksLine = /[\t\n]/;

/** The first unfit character as the end of a sentence that its field begins: “The title ” + “contains …”. */
export function findUnfitCharacter(text: string, { multiline }: Lines): string | null {
  for (const { pattern, what } of unfit) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return `contains a character ${what} (${codeOf(found)}). Please remove it.`;
  }
  if (!multiline && breaksLine.test(text)) return "has to fit on one line. Please remove the line break.";
  return null;
}

/** Trims, joins letters with their accents (NFC), and turns every kind of space and line end into the plain one. */
export function cleanSpaces(text: string, { multiline }: Lines = { multiline: false }): string {
  const joined = text
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ");
  return multiline
    ? trimEdges(joined)
        .replace(/(?<! ) +\n/g, "\n")
        .replace(/\n{3,}/g, "\n\n")
    : trimEdges(joined.replace(/[ \t\n]+/g, " "));
}

function trimEdges(text: string) {
  const start = /[^\s\u200b-\u200d\u2060\ufeff]/.exec(text)?.index ?? text.length;
  let end = text.length;
  while (end > start && /[\s\u200b-\u200d\u2060\ufeff]/.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
