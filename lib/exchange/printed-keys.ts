const dash = "[-_\\u2010-\\u2014]";

/** Four or more groups as keys are printed, such as `XXXXX-XXXXX-XXXXX-XXXXX`, with whichever dash. */
const printed = new RegExp(
  `(?<![A-Za-z0-9]|${dash})[A-Za-z0-9]{4,8}(?:${dash}[A-Za-z0-9]{4,8}){3,}(?![A-Za-z0-9]|${dash})`,
  "g",
);

const keyWord =
  "s/n|sn|serial(?:[ -](?:number|no|nr|key|code))?|(?:(?:product|licen[cs]e|activation|registration|volume|cd|software)[ -]?)?keys?|(?:activation|registration|licen[cs]e)[ -]?code|serien(?:nummer|nr)|(?:lizenz|produkt|aktivierungs)?schlüssel|(?:lizenz|aktivierungs)code|clé(?: (?:de )?(?:produit|licence)| d.activation)?|clave(?: (?:de )?(?:producto|licencia|activación))?|chiave(?: (?:di )?(?:prodotto|licenza|attivazione))?|(?:licentie|product|activatie)?sleutel|serienummer|chave(?: (?:de )?(?:produto|licença|ativação))?|n[uú]m[eé]ro d[ei] s[eé]rie";
const activationWord = "activation|aktivierung|activación|attivazione|activatie|ativação";

/** A word for a key, and what follows it at once. */
const labelled = new RegExp(
  `(?<![\\p{L}\\p{N}])(${keyWord}|(${activationWord}))(\\.?\\s{0,3}[:#=]\\s{0,3}|\\.?\\s{1,3}(?:is |ist |est )?)([A-Za-z0-9]+(?:${dash}[A-Za-z0-9]+)*)(?![\\p{L}\\p{N}]|\\.\\d)`,
  "giu",
);

const dashes = new RegExp(dash, "g");
const fewestInKey = 8;
// A telephone number has at most fifteen digits (E.164).
const mostInTelephone = 15;
const notKept = "(key not kept)";

/** The text without anything that is printed like a product key, or that is called one. */
export function withoutKeys(text: string) {
  return text
    .replace(printed, (code) => (isPrintedKey(code.split(dashes)) ? notKept : code))
    .replace(labelled, (all, label: string, activation: string | undefined, between: string, code: string) =>
      isNamedKey(code, { isPlain: !/[:#=]/.test(between), isActivation: activation !== undefined })
        ? `${label}${between}${notKept}`
        : all,
    );
}

function isPrintedKey(groups: readonly string[]) {
  const code = groups.join("");
  const isMixed = /[A-Za-z]/.test(code) && /\d/.test(code);
  const isEven = groups.every(({ length }) => length === groups[0]?.length);
  // Words joined by dashes are seldom all in capitals, or all of one length.
  if (isMixed) return code === code.toUpperCase() || (isEven && groups.length > 4);
  if (groups.length < 5) return false;
  return /^\d+$/.test(code) || (isEven && code === code.toUpperCase());
}

type Called = { isPlain: boolean; isActivation: boolean };

function isNamedKey(written: string, { isPlain, isActivation }: Called) {
  const code = written.replaceAll(dashes, "");
  const isMixed = /[A-Za-z]/.test(code) && /\d/.test(code);
  const isDigits = /^\d+$/.test(code);
  if (code.length < fewestInKey || isDay(written)) return false;
  // “The key figures2026” is a word; behind a colon it may be written in any way.
  if (isPlain && code !== code.toUpperCase()) return false;
  if (isDigits && isActivation) return code.length > mostInTelephone;
  return isMixed || isDigits || (code === code.toUpperCase() && code !== written);
}

function isDay(written: string) {
  return /^(?:\d{4}-\d{1,2}-\d{1,2}(?:T\d+)?|\d{1,2}-\d{1,2}-\d{4})$/.test(written.replaceAll(dashes, "-"));
}
