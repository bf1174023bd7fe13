import type { Transaction } from "@/lib/foundation/database";
import type { CandidateValues } from "../candidate";
import { findPerson, nameKey, namesNobody, openDirectory } from "../directory";
import type { Resolved } from "../draft";
import { findPlatform } from "../platform-words";

type Person = { id: string; name: string; email: string | null; departmentId: string };

/** Whom and what the words of each candidate stand for today: people by e-mail address, else by exact name;
 * platforms by their names and the usual other ones.
 */
export async function resolveCandidates(
  db: Transaction,
  candidates: readonly { values: unknown; departmentId: string | null }[],
): Promise<Resolved[]> {
  const values = candidates.map((candidate) => candidate.values as CandidateValues);
  const texts = values.flatMap(({ owner, secondOwner }) => [owner ?? "", secondOwner ?? ""]);
  const named = [...new Set(texts.filter((text) => !namesNobody(text)))];
  const emails = named.flatMap((text) => /[^\s<>,;]+@[^\s<>,;]+/.exec(text)?.[0].toLowerCase() ?? []);
  const people = await db.$queryRaw<Person[]>`
    SELECT id::text, name, email, department_id::text AS "departmentId" FROM person
     WHERE left_at IS NULL AND disabled_at IS NULL
       AND (lower(email) = ANY (${emails}::text[]) OR lower(name) = ANY (${named.map(nameKey)}::text[]))`;
  const platforms = await db.platform.findMany({ select: { id: true, name: true } });
  const directory = openDirectory([], people);
  const personId = (text = "") => (namesNobody(text) ? null : (findPerson(directory, text)?.id ?? null));
  return values.map(({ owner, secondOwner, platform }, at) => ({
    ownerId: personId(owner),
    secondOwnerId: personId(secondOwner),
    platformId: platform ? findPlatform(platforms, platform) : null,
    departmentId: candidates[at]?.departmentId ?? null,
  }));
}
