import type { Transaction } from "@/lib/foundation/database";
import { hasLeftSql } from "@/lib/people/departure";
import { Prisma } from "@/prisma/client/client";

/** Owners and agreed second owners of what is in use on a platform, who are here; without the one who asks. */
export async function ownersOnPlatform(
  db: Transaction,
  platformId: string,
  exceptId: string,
): Promise<string[]> {
  const owners = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT o.id::text FROM application a JOIN person o ON o.id = a.owner_id
        OR (o.id = a.second_owner_id AND a.second_owner_confirmed_at IS NOT NULL)
      WHERE a.platform_id = ${platformId}::uuid AND a.retired_at IS NULL AND o.id <> ${exceptId}::uuid
        AND NOT ${hasLeftSql(Prisma.sql`o`)}`;
  return owners.map(({ id }) => id);
}
