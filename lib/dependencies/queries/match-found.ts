import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { likeLiteral } from "@/lib/foundation/like-pattern";
import { withoutUnfitCharacters } from "@/lib/foundation/plain-text";
import { mayRegisterApplications, visibleApplicationsSql } from "@/lib/inventory/access";
import { titleKey } from "@/lib/inventory/lookalikes";
import { numberOf, referenceOf } from "@/lib/inventory/reference";
import { mostFoundSources } from "../found-sources";
import { fileName, type LinkProposal, proposeLinks } from "../link-proposals";
import { placeKey } from "../places";
import { sourceKindOf } from "../source-kinds";

const placesSchema = z
  .array(
    z.strictObject({
      key: z.string().max(600),
      place: z.string().max(500).transform(withoutUnfitCharacters),
    }),
  )
  .max(mostFoundSources);

/** What is known of found places: data sources by the key of the place, and applications. */
export type FoundMatches = {
  sources: Record<string, { name: string; kind: string }>;
  links: readonly LinkProposal[];
};

const nothing: FoundMatches = { sources: {}, links: [] };

/**
 * Which of the found places are known: as data sources, for anybody who names the very place, and as applications that
 * the actor may see. `exceptReference`: the application that reads from them. Nothing where the places do not fit.
 */
export async function matchFound(
  actor: Actor,
  places: unknown,
  exceptReference: string,
): Promise<FoundMatches> {
  const { data: found = [] } = placesSchema.safeParse(places);
  if (found.length === 0 || !mayRegisterApplications(actor)) return nothing;
  const [known, candidates] = await Promise.all([
    database.dataSource.findMany({
      where: { placeKey: { in: found.flatMap(({ place }) => placeKey(place) ?? []) } },
      select: { placeKey: true, name: true, kind: true },
    }),
    findCandidates(actor, found, exceptReference),
  ]);
  return {
    sources: Object.fromEntries(
      known.map(({ placeKey: key, name, kind }) => [key ?? "", { name, kind: sourceKindOf(kind) }]),
    ),
    links: proposeLinks(found, candidates),
  };
}

async function findCandidates(actor: Actor, found: readonly { place: string }[], exceptReference: string) {
  const files = found.flatMap(({ place }) => fileName(place) ?? []);
  const written = [...files, ...found.map(({ place }) => place.toLowerCase())].filter(
    (text) => text.length >= 4,
  );
  const patterns = [...new Set(written)].map((text) => `%${likeLiteral(text)}%`);
  const titles = [...new Set(files.map(titleKey))].filter((key) => key !== "");
  if (patterns.length === 0) return [];
  const rows = await database.$queryRaw<
    { number: number; title: string; headline: string; livesAt: string }[]
  >`
    WITH alike AS (
      SELECT id FROM application WHERE title_key = ANY (${titles}::text[])
      UNION SELECT p.id FROM unnest(${patterns}::text[]) AS pattern
        JOIN application p ON p.lives_at <> '' AND lower(p.lives_at) LIKE pattern)
    SELECT a.number, a.title, a.headline, a.lives_at AS "livesAt" FROM alike JOIN application a USING (id)
    WHERE a.retired_at IS NULL AND a.number <> ${numberOf(exceptReference) ?? -1} AND ${visibleApplicationsSql(actor)}
    ORDER BY a.title, a.id LIMIT 100`;
  return rows.map(({ number, ...rest }) => ({ ...rest, reference: referenceOf(number) }));
}
