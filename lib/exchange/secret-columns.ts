import { headerKey, suggestMapping } from "./mapping";
import { withoutKeys } from "./printed-keys";
import type { TableRow } from "./table";

/** Whole headers, as `headerKey` reads them. */
const secretHeaders = new Set(
  `key | keys | serial | serials | s n | sn | activation code | license code | licence code | email | e mail | email address | e mail address | password | passwords | passwort | kennwort
  mot de passe | contrasena | wachtwoord | senha | cle | clave | chiave | chave`
    .split(/[|\n]/)
    .map((header) => header.trim()),
);

/**
 * What a header of keys, or of whom a licence is made out to, has in it. Snipe-IT calls its product keys “Product Key”,
 * “License Key” or “Serial Number”, as the export was made.
 */
const secretWords =
  /\b(?:(?:product|licen[cs]e|activation|volume|cd|software|registration) keys?|serial (?:number|no|nr)s?|licen[cs]ed to|licen[cs]e e ?mail|lizenzschlussel|produktschlussel|seriennummern?|lizenziert (?:an|fur)|cle (?:de |d )?(?:produit|licence|activation)|numero de serie|clave (?:de |del )?(?:producto|licencia)|chiave (?:di |del )?(?:prodotto|licenza)|numero di serie|licentiesleutel|productsleutel|serienummers?|chave (?:de |do )?(?:produto|licenca))\b/;

/** Columns of lists of licences that are nobody's business here: keys, and whom a licence is made out to. */
export function isSecretColumn(header: string) {
  const key = headerKey(header);
  return secretHeaders.has(key) || secretWords.test(key);
}

const shifted = "Its cells are not kept, since a key might stand in the wrong one: mend it in the file.";

/**
 * A row with empty cells where a column is secret, and without keys that stand elsewhere. Of a row that is wider or
 * narrower than the header nobody can say which cell is which.
 */
export function withoutSecrets(headers: readonly string[]) {
  const hasSecrets = headers.some(isSecretColumn);
  const keep = keptCells(headers);
  return (row: TableRow): TableRow =>
    row.problem && hasSecrets
      ? { ...row, cells: row.cells.map(() => ""), problem: `${row.problem} ${shifted}` }
      : { ...row, cells: keep(row.cells) };
}

/**
 * What is kept of the cells of a row below these headers. A list that says whom licences are made out to may say so in
 * its notes too: there addresses are kept only where somebody is named to be asked.
 */
export function keptCells(headers: readonly string[]) {
  const secret = headers.map(isSecretColumn);
  const isPersonal = secret.includes(true);
  const mapping = suggestMapping("products", headers);
  return (cells: readonly string[]) =>
    cells.map((cell, at) => {
      if (secret[at]) return "";
      const text = withoutKeys(cell);
      return isPersonal && mapping[at] !== "contact" ? withoutAddresses(text) : text;
    });
}

function withoutAddresses(text: string) {
  return text.replace(/[^\s<>,;"'()[\]:]+@[^\s<>,;"'()[\]:]+/g, "(address not kept)");
}
