import type { Collected } from "./found-facts";
import type { Parts } from "./package-parts";
import { readPythonScript } from "./python-script";

const mostText = 2_000_000;

/**
 * Python in Excel: cells call `_xlfn._xlws.PY(number of the script, …)`, and the scripts stand in
 * `xl/pythonScripts.xml`. `%P2%` there is an argument of the cell. What they import becomes components.
 */
export function notePython(parts: Parts, found: Collected) {
  for (const name of parts.names.filter((part) => /^xl\/python[^/]*\.xml$/i.test(part))) {
    let code = "";
    parts.xml(name, {
      text: (text, parents) => {
        if (parents.at(-1) === "code" && code.length < mostText) code += `${text}\n`;
      },
    });
    found.add("addIns", "Python in Excel");
    found.components.push(...readPythonScript(code.replace(/%P\d{1,4}%/g, "0")).components.map(withoutLine));
  }
}

/** Lines of a script say nothing, since there are many of them. */
function withoutLine(component: Collected["components"][number]) {
  return { ...component, line: null };
}
