import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { ownTokens } from "../access";

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
