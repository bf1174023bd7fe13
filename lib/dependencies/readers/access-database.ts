import type { ReadManifest } from "../manifest";
import { collectFacts } from "./found-facts";

/** Access keeps its tables and programs in pages of its own; of them only the kind is told. */
export function readAccessDatabase(): ReadManifest {
  const found = collectFacts();
  found.warn(
    "not-in-file",
    "This is an Access database. Its tables, linked tables and macros are not read, so say by hand: where do its linked tables lie, which databases or lists does it connect to, does it run a macro when it opens, and who opens it?",
  );
  return found.manifest("access-database");
}
