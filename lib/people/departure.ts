import { Prisma } from "@/prisma/client/client";

export type Departure = { leftAt: Date | null; disabledAt: Date | null };

/** The columns of `Departure`, for a query's `select`. */
export const departureColumns = { leftAt: true, disabledAt: true } as const;

/** Since when the person is not here any more: whichever came first of leaving and being disabled. */
export function leftSince({ leftAt, disabledAt }: Departure): Date | null {
  if (!leftAt || !disabledAt) return leftAt ?? disabledAt;
  return leftAt < disabledAt ? leftAt : disabledAt;
}

export function hasLeft(person: Departure) {
  return leftSince(person) !== null;
}

/** `hasLeft` as SQL over a table of people by the name it has in the query. */
export function hasLeftSql(person: Prisma.Sql) {
  return Prisma.sql`(${person}.left_at IS NOT NULL OR ${person}.disabled_at IS NOT NULL)`;
}
