import { packManifest } from "@/lib/dependencies/parcel";
import { readManifest } from "@/lib/dependencies/recognise";
import { readTypedList } from "@/lib/dependencies/typed-list";
import type { WrittenApplication } from "./organisation-file";

const typedListName = "Typed by hand";

/** What the registration form would send for these needs; `reads` are references. @throws Error for a file that cannot be read. */
export function statedNeeds({ title, needs, dataSources }: WrittenApplication, reads: readonly string[]) {
  const lists = needs && needs !== "nothing" ? readLists(title, needs) : [];
  const answer = needs === "nothing" ? "nothing" : lists.length > 0 ? "listed" : "unsaid";
  return {
    answer,
    manifests: lists,
    dataSources: dataSources ?? [],
    dataSourcesStated: dataSources !== undefined,
    reads,
  };
}

function readLists(title: string, needs: Exclude<WrittenApplication["needs"], "nothing" | undefined>) {
  const files = needs.manifests.map(({ name, text }) => ({ name, manifest: readManifest(name, text) }));
  const typed =
    needs.typed.length > 0 ? [{ name: typedListName, manifest: readTypedList(needs.typed.join("\n")) }] : [];
  return [...files, ...typed].map(({ name, manifest }) => {
    const problem = manifest.error ?? (manifest.components.length === 0 ? "No packages were found." : null);
    if (problem) throw new Error(`“${title}”, ${name}: ${problem}`);
    return packManifest(name, manifest);
  });
}

/** The same needs once more, with further applications that it reads from. */
export function withMoreReads(needs: ReturnType<typeof statedNeeds>, reads: readonly string[]) {
  return {
    ...needs,
    kept: needs.manifests.map(({ name }) => name),
    manifests: [],
    reads: [...needs.reads, ...reads],
  };
}
