import {
  type ProductStanding,
  productStandings,
  productStandingWords,
} from "@/lib/catalogue/product-standing";
import { type ApplicationKind, applicationKinds, kindWords } from "@/lib/inventory/kinds";

const kindPatterns: readonly [ApplicationKind, RegExp][] = [
  ["ai-agent", /\b(agent|copilot|chatbot|bot|assistant)\b/],
  ["automation", /\b(flow|flows|automation|automate|workflow|zap|ablauf|automatisering|automatisation)\b/],
  ["dashboard", /\b(dashboard|report|power bi|tableau|bericht|rapport|informe|tablero)\b/],
  ["low-code-app", /\b(canvas|model driven|low code|power ?apps?|powerapp|code app|mendix|app)\b/],
  ["notebook", /\b(notebook|jupyter)\b/],
  ["form", /\b(form|forms|formular|formulaire|formulario|modulo|site|power pages)\b/],
  ["database", /\b(database|access|datenbank|base de donnees|base de datos|banca dati|gegevensbank|notes)\b/],
  ["script", /\b(script|python|vba|macro|makro|skript|sql)\b/],
  [
    "workbook",
    /\b(workbook|spreadsheet|excel|sheet|tabelle|tabellenkalkulation|classeur|tableur|hoja|foglio|rekenblad|planilha|euc)\b/,
  ],
];

/** The kind that a word of another list stands for, or null. */
export function readKind(text: string): ApplicationKind | null {
  const plain = plainWords(text);
  const own = applicationKinds.find(
    (kind) => plain === plainWords(kind) || plain === plainWords(kindWords[kind]),
  );
  return own ?? kindPatterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

const classPatterns: readonly ["public" | "internal" | "confidential" | "restricted", RegExp][] = [
  [
    "restricted",
    /\b(restricted|personal|secret|highly|streng|personenbezogen|restreint|secreto|riservatissimo|geheim|pii|gdpr)/,
  ],
  [
    "confidential",
    /\b(confidential|vertraulich|confidentiel|confidencial|riservato|vertrouwelijk|sensitive)/,
  ],
  ["internal", /\b(internal|intern|interne|interno|interna|general|business)\b/],
  ["public", /\b(public|offentlich|publique|publico|pubblico|openbaar|none|open)\b/],
];

/** The class of data that a word of another list stands for, or null. */
export function readClassification(text: string) {
  const plain = plainWords(text);
  return classPatterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

const standingPatterns: readonly [ProductStanding, RegExp][] = [
  [
    "to-buy",
    /\b(could be bought|to buy|not licen[cs]ed|unlicen[cs]ed|not bought|on request|candidate|evaluated|no|nein|non|nee|nao|nicht lizenziert|zu kaufen|a acheter|por comprar|da acquistare|te koop|a comprar)\b/,
  ],
  [
    "licensed",
    /\b(licen[cs]ed|owned|bought|purchased|active|in use|yes|ja|oui|si|sim|true|lizenziert|vorhanden|sous licence|achete|con licencia|comprado|acquistato|gelicentieerd|licenciado)\b/,
  ],
];

/** Whether a product is licensed, by a word of another list, or null. */
export function readProductStandingWord(text: string): ProductStanding | null {
  const plain = plainWords(text);
  const own = productStandings.find(
    (standing) => plain === plainWords(standing) || plain === plainWords(productStandingWords[standing]),
  );
  return own ?? standingPatterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** A whole number as people write it: `1,200`, `1.200`, `12`; null where it is none. */
export function readCount(text: string): number | null {
  const digits = /^\d{1,3}(?:[.,’' ]\d{3})+$/.test(text) ? text.replace(/\D/g, "") : text;
  return /^\d{1,7}$/.test(digits) && Number(digits) <= 1_000_000 ? Number(digits) : null;
}

const twoDigits = (part: string | undefined) => String(part).padStart(2, "0");

/** A day as `2026-12-25`, from that form, `25.12.2026`, or `12/25/2026` where only one reading is possible; else null. */
export function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  if (iso) return ifDay(`${iso[1]}-${iso[2]}-${iso[3]}`);
  const parts = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!parts) return null;
  const [, one, sign, other, year] = parts;
  const dayFirst = ifDay(`${year}-${twoDigits(other)}-${twoDigits(one)}`);
  const monthFirst = sign === "/" ? ifDay(`${year}-${twoDigits(one)}-${twoDigits(other)}`) : null;
  return dayFirst && monthFirst && dayFirst !== monthFirst ? null : (dayFirst ?? monthFirst);
}

function ifDay(day: string) {
  const moment = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === day ? day : null;
}

/** Without case, accents and punctuation. */
export function plainWords(text: string) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
