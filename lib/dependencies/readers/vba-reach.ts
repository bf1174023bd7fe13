import type { MacroReach } from "../facts";

type Statement = { code: string; texts: string };

const reachWords: readonly { reach: MacroReach; code?: RegExp; text?: RegExp }[] = [
  {
    reach: "files",
    code: /\bopen\s[^\n]{1,500}\sfor\s+(?:input|output|append|binary|random)\b|\b(?:filesystemobject|kill|filecopy|mkdir|rmdir|chdir|savecopyas|opentextfile|createtextfile|getopenfilename|exportasfixedformat)\b|\bdir\$?\s*\(|(?:^|:|\bthen)[ \t]*name[ \t]+(?!as\b|=)[^\n]{1,300}[ \t]as[ \t]|\bworkbooks\s*\.\s*open|\.\s*saveas\b/im,
    text: /scripting\.filesystemobject|adodb\.stream/i,
  },
  {
    reach: "shell",
    code: /(?<![.\w])shell\$?\s*[("\s](?!\s*=)|\bshellexecute[aw]?\b|\b(?:createprocess[aw]?|winexec|macscript|appleScriptTask)\b|\bwshshell\b/i,
    text: /wscript\.shell|shell\.application|\bpowershell\b|\bcmd(?:\.exe)?\s*\/[ck]|^shell32(?:\.dll)?$|winmgmts:/im,
  },
  {
    reach: "network",
    code: /\b(?:urldownloadtofile[aw]?|internetopen[aw]?|followhyperlink|webservice|winhttprequest|xmlhttp\d*|serverxmlhttp\d*)\b/i,
    text: /msxml2\.(?:server)?xmlhttp|microsoft\.xmlhttp|winhttp\.winhttprequest|internetexplorer\.application|^url;|^(?:urlmon|wininet|winhttp|ws2_32|wsock32)(?:\.dll)?$|mswinsock/im,
  },
  {
    reach: "other-applications",
    code: /\b(?:outlook|word|powerpoint|access|visio|msproject)\.application\b|\b(?:appactivate|sendkeys|ddeinitiate|ddeexecute)\b/i,
    text: /^(?!excel\.)(?!shell\.)(?!internetexplorer\.)[\w-]+\.application(?:\.\d+)?$|^sapgui$|^sap\.functions|autocad\./im,
  },
  {
    reach: "database",
    code: /\badodb\s*\.\s*(?:connection|recordset|command)\b|\bdao\s*\.|\b(?:opendatabase|dbengine|currentdb|docmd\s*\.\s*runsql|querytables\s*\.\s*add)\b/i,
    text: /adodb\.(?:connection|recordset|command)|dao\.dbengine|provider\s*=|\bdsn\s*=|driver\s*=\s*\{|^odbc;|^oledb;/im,
  },
  {
    reach: "mail",
    code: /\b(?:sendmail|mailitem|olmailitem|mailenvelope|sendforreview|routingslip)\b|\boutlook\.application\b/i,
    text: /outlook\.application|cdo\.message|mapi\.session|^mailto:/im,
  },
];

/** Names that Office calls by itself when a file is opened. */
const openingNames =
  /^[ \t]*(?:(?:public|private|friend)[ \t]+)?(?:static[ \t]+)?(?:sub|function)[ \t]+(?:auto_?open|auto_?exec|workbook_open|workbook_activate|document_open|document_new|app_workbookopen)\b/im;

/** What a module can do, from its text; what stands in comments does not count. */
export function reachOfVba(source: string): { reaches: MacroReach[]; autoOpen: boolean } {
  const { code, texts } = withoutComments(source);
  const reaches = reachWords
    .filter((known) => known.code?.test(code) || known.text?.test(texts))
    .map(({ reach }) => reach);
  return { reaches, autoOpen: openingNames.test(code) };
}

/** The program with empty texts, and its texts one a line. Lines that go on with “ _” are one. */
function withoutComments(source: string): Statement {
  const texts: string[] = [];
  const lines = source.replace(/[ \t]_[ \t]*\r?\n/g, " ").split(/\r\n|\n|\r/);
  const code = lines.map((line) => {
    if (/^\s*rem(?:\s|$)/i.test(line)) return "";
    let kept = "";
    let at = 0;
    for (const found of line.matchAll(/"([^"]*(?:""[^"]*)*)(?:"|$)|'|:\s*rem\s/gi)) {
      if (found.index < at) continue;
      kept += line.slice(at, found.index);
      if (found[1] === undefined) return kept;
      texts.push(found[1].replaceAll('""', '"'));
      kept += '""';
      at = found.index + found[0].length;
    }
    return kept + line.slice(at);
  });
  return { code: code.join("\n"), texts: texts.join("\n") };
}
