import type { Collected } from "./found-facts";
import { isAddIn } from "./macro-project";
import type { Parts } from "./package-parts";

/** Another workbook, or a program that hands values over (DDE, OLE), that formulas refer to. ECMA-376, 18.14. */
export function noteExternalLink(name: string, parts: Parts, found: Collected) {
  const targets = new Map(parts.relations(name).map(({ id, target }) => [id, target]));
  parts.xml(name, {
    open: ({ name: element, attributes }) => {
      if (element === "externalBook" || element === "oleLink") {
        const target = targets.get(attributes.get("id") ?? "");
        if (target) noteLinkTarget(target, found);
        else found.warn("partly-read", "A link to another file does not say to which.");
        return "stop";
      }
      if (element !== "ddeLink") return undefined;
      noteDde(attributes.get("ddeService") ?? "", attributes.get("ddeTopic") ?? "", found);
      return "stop";
    },
  });
}

export function noteLinkTarget(target: string, found: Collected) {
  found.addLink(target);
  if (isAddIn(target)) found.add("addIns", target);
}

export function noteDde(service: string, topic: string, found: Collected) {
  found.facts.macros.dde = true;
  found.addLink([service, topic].filter(Boolean).join("|"));
}
