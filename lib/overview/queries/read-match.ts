import { database } from "@/lib/foundation/database";
import { type How, noWords, similarQuery, type TextMatch, wordQuery } from "../inventory-words";

/** What the words typed are looked for with. It may name words of applications that are hidden: it stays on the server. */
export async function readMatch(q: string, how: How): Promise<TextMatch> {
  if (!q) return noWords;
  const asked = how === "words" ? wordQuery(q) : similarQuery(q);
  const [row] = await database.$queryRaw<{ query: string | null }[]>`SELECT ${asked} AS query`;
  return { how, query: row?.query ?? "" };
}
