import type { FileFacts, FoundMacros, MacroReach } from "./facts";
import { readablePlace } from "./readable-place";

/**
 * One thing that was found in a file: what it is, what it means for those who use it, and the next safer step. `details`
 * are names as the file has them. A `caution` changes how to use it safely; the others are good to know.
 */
export type FactLine = {
  what: string;
  means: string;
  next: string | null;
  isCaution: boolean;
  details: readonly string[];
};

/** Where it is read: in the form, on the page of somebody who may open the form, or on that of somebody who may not. */
export type ReadingPlace = "form" | "page" | "read-only";

const sayWhich: Record<ReadingPlace, string> = {
  form: "say below which of them are sources",
  page: "say with “Change what it needs” which of them are sources",
  "read-only": "ask its owner to say which of them are sources",
};

type Counted = (count: number, one: string, many: string) => string;

/** Cautions first, each kind in a fixed order. */
export function factLines(facts: FileFacts, place: ReadingPlace = "form", locale = "en"): FactLine[] {
  const counted: Counted = (count, one, many) =>
    `${count.toLocaleString(locale)} ${count === 1 ? one : many}`;
  const lines = [
    ...lockLines(facts),
    ...macroLines(facts),
    ...dataLines(facts, sayWhich[place], counted),
    ...sheetLines(facts, counted),
    ...partLines(facts, counted),
  ];
  return lines.toSorted((one, other) => Number(other.isCaution) - Number(one.isCaution));
}

const reachWords: Record<MacroReach, string> = {
  files: "read or write files",
  shell: "start other programs",
  network: "talk to the network",
  "other-applications": "steer other applications",
  database: "reach databases",
  mail: "send mail",
};

function lockLines({ encrypted, protected: isProtected }: FileFacts): FactLine[] {
  const locked = caution(
    "It opens only with a password",
    "Nothing inside could be read here. Whoever loses the password loses the tool.",
    "Keep the password where your team keeps its passwords, and drop a copy without one to have it read.",
  );
  const guarded = plain(
    "Sheets or structure are locked against changes",
    "It guards against slips, not against people: such a lock is opened in minutes.",
    "Keep it, and keep secrets elsewhere.",
  );
  return [...(encrypted ? [locked] : []), ...(isProtected ? [guarded] : [])];
}

function macroLines({ macros }: FileFacts): FactLine[] {
  const { vba, xlm, dde, autoOpen } = macros;
  const old = caution(
    "Excel 4 macros",
    "This old kind is switched off in most organisations, since attackers like it: it may stop working any day.",
    "Replace them by Power Query or a newer macro. A mentor helps.",
  );
  const exchange = caution(
    "Live links to other programs (DDE)",
    "Excel asks before it follows them and may refuse; a wrong click starts a program.",
    "Replace them by a data connection.",
  );
  return [
    ...(vba || (autoOpen && !xlm) ? [vbaLine(macros)] : []),
    ...(xlm ? [old] : []),
    ...(dde ? [exchange] : []),
  ];
}

function vbaLine({ reaches, autoOpen }: FoundMacros): FactLine {
  const strong = reaches.some((reach) => reach === "shell" || reach === "network" || reach === "mail");
  const can = [
    ...reaches.map((reach) => reachWords[reach]),
    ...(autoOpen ? ["start as soon as it is opened"] : []),
  ];
  const means =
    can.length === 0
      ? "They work inside the file only, as far as can be read."
      : "They do this with the rights of whoever opens the file.";
  const next = strong
    ? "Keep it where only its makers can change it, have the macros signed, and ask a mentor to look at them once."
    : "Keep it where only its makers can change it, and open copies from elsewhere without macros.";
  return { what: "Macros", means, next, isCaution: can.length > 0, details: can };
}

function dataLines(
  { externalLinks, connections, powerQuery, connectors }: FileFacts,
  say: string,
  counted: Counted,
): FactLine[] {
  const begun = say.replace(/^./, (letter) => letter.toUpperCase());
  const links = caution(
    counted(externalLinks.length, "link to another file", "links to other files"),
    "When such a file is moved or renamed, the old numbers stay and nobody notices.",
    `Keep those files in a shared place that does not move, and ${say}.`,
    externalLinks.map(({ target }) => readablePlace(target)),
  );
  const bound = plain(
    counted(connections.length, "data connection", "data connections"),
    "It needs these to be there, and everybody who refreshes it needs access.",
    `${begun}, so that you hear when one of them changes.`,
    connections.map(
      ({ server, database, target }) =>
        [server, database].filter(Boolean).join(" / ") || readablePlace(target ?? "not named"),
    ),
  );
  const queries = plain(
    counted(powerQuery.length, "Power Query source", "Power Query sources"),
    "Refreshing brings what is there at that moment.",
    `${begun}. Note on the first sheet when it was last refreshed.`,
    powerQuery.map(({ kind, target }) => `${kind}: ${readablePlace(target)}`),
  );
  const services = plain(
    counted(connectors.length, "connector", "connectors"),
    "It works with the rights of whoever made the connection, also after that person has left.",
    "Name a second owner who can renew the connections.",
    connectors,
  );
  return [
    ...(externalLinks.length > 0 ? [links] : []),
    ...(connections.length > 0 ? [bound] : []),
    ...(powerQuery.length > 0 ? [queries] : []),
    ...(connectors.length > 0 ? [services] : []),
  ];
}

function sheetLines(
  { hiddenSheets, veryHiddenSheets, errorCells, sheets, formulas }: FileFacts,
  counted: Counted,
): FactLine[] {
  const hidden = [
    ...hiddenSheets,
    ...veryHiddenSheets.map((name) => `${name} (shown only by a macro or the editor)`),
  ];
  const concealed = plain(
    counted(hidden.length, "hidden sheet", "hidden sheets"),
    "Who takes it over may not find them, and whoever gets the file gets them too.",
    "Write on the first sheet what they are for, and take out what outsiders must not read before sending it.",
    hidden,
  );
  const wrong = caution(
    counted(errorCells, "cell with an error", "cells with errors"),
    "Sums that use them are wrong or empty.",
    "Repair them, or catch them where they may come up, before anybody relies on the result.",
  );
  const size = plain(
    `${counted(sheets, "sheet", "sheets")}, ${counted(formulas, "formula", "formulas")}`,
    formulas > 1_000 ? "More than anybody checks by eye." : "Small enough for a colleague to look through.",
    formulas > 1_000
      ? "Add a row of checks whose sums have to agree, and let a colleague look at it once."
      : null,
  );
  return [
    ...(errorCells > 0 ? [wrong] : []),
    ...(hidden.length > 0 ? [concealed] : []),
    ...(sheets > 0 ? [size] : []),
  ];
}

function partLines({ addIns, customFunctions, screens, triggers }: FileFacts, counted: Counted): FactLine[] {
  const brought = [...addIns, ...customFunctions];
  const added = caution(
    counted(brought.length, "add-in or function of one", "add-ins or functions of them"),
    "It works only where these are installed, in the version it was made with.",
    "Write down where each comes from and who may install it.",
    brought,
  );
  const shown = plain(
    counted(screens, "screen", "screens"),
    "What people see of it.",
    screens > 20 ? "Let a mentor look whether it should be two apps." : null,
  );
  const begun = plain(
    counted(triggers.length, "trigger", "triggers"),
    "This is what starts it, also when nobody looks.",
    "Have failures mailed to both owners.",
    triggers,
  );
  return [
    ...(brought.length > 0 ? [added] : []),
    ...(screens > 0 ? [shown] : []),
    ...(triggers.length > 0 ? [begun] : []),
  ];
}

function caution(
  what: string,
  means: string,
  next: string | null,
  details: readonly string[] = [],
): FactLine {
  return { what, means, next, isCaution: true, details };
}

function plain(what: string, means: string, next: string | null, details: readonly string[] = []): FactLine {
  return { what, means, next, isCaution: false, details };
}
