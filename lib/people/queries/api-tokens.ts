import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { ownTokens } from "../access";
import { findActorOfPerson } from "../sign-in";

/** The actor's tokens, the newest first, without those that ended more than a month ago. */
export async function listApiTokens(actor: Actor, now: Date) {
  const monthAgo = new Date(now.getTime() - 30 * 86_400_000);
  const tokens = await database.apiToken.findMany({
    where: {
      AND: [
        ownTokens(actor),
        { expiresAt: { gt: monthAgo }, OR: [{ revokedAt: null }, { revokedAt: { gt: monthAgo } }] },
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      name: true,
      scopes: true,
      ending: true,
      createdAt: true,
      expiresAt: true,
      lastUsedAt: true,
      revokedAt: true,
    },
  });
  return tokens.map((token) => ({ ...token, isAlive: token.revokedAt === null && token.expiresAt > now }));
}

export type ApiTokenLine = Awaited<ReturnType<typeof listApiTokens>>[number];

/**
 * The person with this e-mail address, for whoever sits at the machine itself; capitals make no difference.
 * @throws Refusal `not-found` where nobody active has it, or more than one has.
 */
export async function getActorByEmail(email: string): Promise<Actor> {
  const people = await database.person.findMany({
    where: { email: { equals: email, mode: "insensitive" }, leftAt: null, disabledAt: null },
    take: 2,
    select: { id: true },
  });
  const [person] = people;
  const actor = person && people.length === 1 ? await findActorOfPerson(person.id) : null;
  if (!actor)
    throw new Refusal(
      "not-found",
      `Nobody here has the e-mail address “${email.slice(0, 254)}”. Name somebody with --person.`,
    );
  return actor;
}
