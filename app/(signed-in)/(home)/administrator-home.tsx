import type { Reader } from "@/app/reader";
import { HomeLines } from "@/components/overview/home-lines";
import { HomeSection } from "@/components/overview/home-section";
import type { Actor } from "@/lib/access/actor";
import { tellStateOfThings } from "@/lib/overview/state-of-things";
import { readStateOfThings } from "@/lib/people/queries/read-settings";

/** What an organisation still needs so that everything else works, each one click away. */
export async function AdministratorHome({ actor, reader }: { actor: Actor; reader: Reader }) {
  const lines = tellStateOfThings(await readStateOfThings(actor, reader.now), reader.now.getUTCFullYear());
  return (
    <HomeSection id="state-of-things" title="The state of things">
      <HomeLines
        lines={lines.map(({ title, line, address, words, isOwed }) => ({
          key: title,
          title,
          address,
          line,
          step: { address, words, isFirst: isOwed },
        }))}
      />
    </HomeSection>
  );
}
