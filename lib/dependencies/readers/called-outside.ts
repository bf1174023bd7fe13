import type { Collected } from "./found-facts";

/**
 * What formulas call that is neither built in nor in the file: functions of add-ins (`_xll.F`), functions nobody knew
 * when the file was saved (`_xludf.F`), functions of other workbooks (`[1]!F(…)`), Python, and DDE (`excel|book!cell`).
 */
export function noteCalledOutside(formulas: readonly string[], found: Collected) {
  for (const written of formulas) {
    const formula = withoutTexts(written);
    for (const [, name = ""] of formula.matchAll(/_xl(?:l|udf)\.([\p{L}_\\][\p{L}\p{N}_.\\?]{0,120})/gu))
      found.add("customFunctions", name);
    for (const [, name = ""] of formula.matchAll(/\]'?!([\p{L}_\\][\p{L}\p{N}_.\\?]{0,120})\(/gu))
      found.add("customFunctions", name);
    if (/(?:_xlws|_xlfn)\.PY\(/.test(formula)) found.add("addIns", "Python in Excel");
    if (/(?:^|[=(,;+\-*/&<>^\s])(?:[a-z][\w.]{0,60}|'[^'|!]{1,60}')\|[^!|]{1,300}!/i.test(formula))
      found.facts.macros.dde = true;
  }
}

/** What the cells of a macro sheet do, in the old language of Excel 4. */
export function noteMacroFormulas(formulas: readonly string[], found: Collected) {
  for (const formula of formulas.map(withoutTexts)) {
    if (/\b(?:EXEC|CALL|REGISTER)\(/i.test(formula)) found.reaches.add("shell");
    if (/\b(?:FOPEN|FWRITE|FREAD|FILE\.DELETE|OPEN|SAVE\.AS|DIRECTORY|FILES)\(/i.test(formula))
      found.reaches.add("files");
    if (/\b(?:INITIATE|SEND\.KEYS|APP\.ACTIVATE)\(/i.test(formula)) found.reaches.add("other-applications");
    if (/\bSEND\.MAIL\(/i.test(formula)) found.reaches.add("mail");
    if (/\bSQL\.[A-Z.]+\(/i.test(formula)) found.reaches.add("database");
  }
}

function withoutTexts(formula: string) {
  return formula.replaceAll("&quot;", '"').replace(/"[^"]*"/g, '""');
}
