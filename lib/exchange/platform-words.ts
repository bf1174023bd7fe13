import { plainWords } from "./words-of-values";

/** Under which other names lists know what things are built with: the platform's usual name, then the others, in plain words. */
const table = `
Excel: excel, excel workbook, excel file, excel sheet, excel spreadsheet, excel macro, excel vba, vba, xls, xlsx, xlsm, xlsb, power query
Access: access, access database, access db, access application, access app, mdb, accdb
Power Apps: power apps, power app, powerapps, powerapp, canvas app, canvas apps, canvas, model driven app, model driven apps, model driven, code app, powerplatform app, power platform app
Power Automate: power automate, flow, flows, cloud flow, cloud flows, desktop flow, desktop flows, agent flow, automated flow, scheduled flow, instant flow, power automate flow, power automate desktop
Power BI: power bi, powerbi, power bi report, power bi dashboard, power bi desktop, power bi dataset, semantic model, pbix
Microsoft Forms: forms
SharePoint lists: sharepoint lists, sharepoint list, lists, sharepoint, spo list, sharepoint online list, sharepoint online
Copilot Studio: copilot studio, copilot studio agent, power virtual agents, power virtual agent, pva, copilot agent
ChatGPT workspace: chatgpt workspace, chatgpt, chat gpt, custom gpt, gpt
Google Sheets: google sheets, google sheet, gsheet, gsheets, google spreadsheet, google tabellen
Airtable: airtable, airtable base
Python: python, python script, py, jupyter, jupyter notebook, ipynb, pandas, anaconda
R: r, r script, rstudio, r studio, shiny, r shiny
Node.js: node js, nodejs, node, javascript, typescript
Lotus Notes: lotus notes, notes, ibm notes, hcl notes, domino, lotus domino, hcl domino
`;

const usualNames = new Map(
  table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [name = "", others = ""] = line.split(": ");
      return others.split(", ").map((word) => [word, name] as const);
    }),
);

/** What vendors put before a name and versions behind it: “MS Office 365 Excel 2016” is “excel”. */
const before = /^(?:(?:microsoft|ms|msft|office|office 365|o365|m365|365) )+(?=\S)/;
const behind = /(?: (?:v|version|online|desktop|for the web|365|office 365|\d+))+$/;

/** The usual name of the platform that a word of another list stands for, or null. */
export function usualPlatformName(text: string): string | null {
  const plain = plainWords(text);
  const bare = plain.replace(before, "");
  const words = [plain, bare, bare.replace(behind, ""), plain.replace(behind, "")];
  return words.map((word) => usualNames.get(word)).find((name) => name !== undefined) ?? null;
}

type Named = { id: string; name: string };

/**
 * The platform of ours that a word of another list stands for: the one that is called so, else the one that is called as
 * usual, else the only one that goes by one of the same names; null where none does, or several.
 */
export function findPlatform(platforms: readonly Named[], text: string): string | null {
  const plain = plainWords(text);
  const exact = platforms.find(({ name }) => plainWords(name) === plain);
  if (exact) return exact.id;
  const usual = usualPlatformName(text);
  if (!usual) return null;
  const called = platforms.find(({ name }) => plainWords(name) === plainWords(usual));
  if (called) return called.id;
  const alike = platforms.filter(({ name }) => usualPlatformName(name) === usual);
  return alike.length === 1 ? (alike[0]?.id ?? null) : null;
}
