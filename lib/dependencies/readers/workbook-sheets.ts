import type { Collected } from "./found-facts";
import type { Parts } from "./package-parts";
import type { XmlVisitor } from "./xml-walk";

/** The part that is mostly called `xl/workbook.xml`: the sheets with those that are hidden, what is locked, and names that run by themselves. */
export function noteWorkbookPart(parts: Parts, found: Collected) {
  const said = parts.relations("").find(({ type }) => type === "officeDocument")?.target;
  const name = [said, "xl/workbook.xml"].find((part) => part !== undefined && parts.has(part));
  if (name) parts.xml(name, visitorOf(found));
  else found.warn("partly-read", "The list of sheets in this workbook is missing.");
}

function visitorOf(found: Collected): XmlVisitor {
  return {
    open: ({ name, attributes, parents }) => {
      if (name === "sheet" && parents.at(-1) === "sheets") {
        found.facts.sheets++;
        const state = attributes.get("state");
        const title = attributes.get("name") ?? "";
        if (state === "hidden") found.add("hiddenSheets", title);
        if (state === "veryHidden") found.add("veryHiddenSheets", title);
      }
      if (name === "workbookProtection" && isLocked(attributes)) found.facts.protected = true;
      if (name === "fileSharing" && (attributes.has("hashValue") || attributes.has("reservationPassword")))
        found.facts.protected = true;
      if (name === "definedName") noteName(attributes.get("name") ?? "", attributes, found);
      return undefined;
    },
  };
}

function isLocked(attributes: ReadonlyMap<string, string>) {
  return ["lockStructure", "lockWindows"].some((name) => /^(?:1|true)$/.test(attributes.get(name) ?? ""));
}

/** `Auto_Open` and names that begin so are run by Excel when the workbook opens. */
function noteName(name: string, attributes: ReadonlyMap<string, string>, found: Collected) {
  if (!/^(?:_xlnm\.)?Auto_(?:Open|Activate)/i.test(name)) return;
  found.facts.macros.autoOpen = true;
  if (!/^(?:1|true)$/.test(attributes.get("vbProcedure") ?? "")) found.facts.macros.xlm = true;
}
