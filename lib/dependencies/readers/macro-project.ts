import { type CompoundFile, openCompoundFile } from "@/lib/foundation/compound-file";
import type { Collected } from "./found-facts";
import { readVbaProject } from "./vba-project";
import { reachOfVba } from "./vba-reach";

/** Notes what a `vbaProject.bin` can do. */
export function noteMacroProject(bytes: Uint8Array, found: Collected) {
  found.facts.macros.vba = true;
  const file = openCompoundFile(bytes);
  if (file) noteMacros(file, found);
  else
    found.warn(
      "partly-read",
      "This file holds macros, but not in a form that can be read; what they do is not known.",
    );
}

/** Notes what the macros of an old workbook, or of the part of a new one that holds them, can do. */
export function noteMacros(file: CompoundFile, found: Collected) {
  const folders = file.streams.flatMap((path) => /^(?:.*\/)?VBA\/(?=dir$)/i.exec(path) ?? []);
  if (folders.length === 0) return;
  found.facts.macros.vba = true;
  for (const folder of folders.slice(0, 4)) {
    const project = readVbaProject(file, folder);
    if (!project || project.unread > 0)
      found.warn("partly-read", "The text of some macros could not be read; what they do is not known.");
    for (const { source } of project?.modules ?? []) {
      const { reaches, autoOpen } = reachOfVba(source);
      for (const reach of reaches) found.reaches.add(reach);
      if (autoOpen) found.facts.macros.autoOpen = true;
    }
    for (const name of project?.libraries ?? []) found.add("addIns", name);
    for (const path of project?.projects ?? []) {
      found.addLink(path);
      if (isAddIn(path)) found.add("addIns", path);
    }
  }
}

export function isAddIn(path: string) {
  return /\.(?:xlam|xla|xll|dotm)$/i.test(path);
}
