import { createHash, randomBytes } from "node:crypto";
import { type Actor, isRole } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { database, inTransaction, type Transaction } from "@/lib/foundation/database";
import { Prisma } from "@/prisma/client/client";
import { type ApiScope, isApiScope } from "./api-scopes";
import { hashApiToken, looksLikeApiToken } from "./api-token";

export type SignInMethod = "persona" | "link" | "oidc";

/** 256 random bits for a cookie or a link; only `hashToken` of it is ever stored. */
export function drawToken() {
  return randomBytes(32).toString("base64url");
}

export function hashToken(token: string) {
  return createHash("sha256").update(token).digest("hex");
}

type SessionRow = {
  personId: string;
  name: string;
  roles: string[];
  departmentId: string;
  managedDepartmentIds: string[];
  sessionId: string | null;
  stale: boolean;
};

/** A new session for a person; the returned token goes into the cookie and nowhere else. */
export async function startSession(
  personId: string,
  signedInBy: SignInMethod,
  requestId: string | null,
  transaction?: Transaction,
) {
  const token = drawToken();
  await inTransaction(transaction, async (tx) => {
    const session = await tx.session.create({
      data: { personId, signedInBy, tokenHash: hashToken(token) },
      select: { id: true },
    });
    const actor = await findActorOfPerson(personId, tx);
    await recordAudit(tx, actor && { ...actor, requestId }, "session.started", [session.id], {
      by: signedInBy,
    });
  });
  return token;
}

// Idle 8 h and absolute 24 h; for responders and administrators 1 h and 12 h. The database's clock decides.
const withinLimits = Prisma.sql`
  s.last_seen_at > now() - CASE WHEN p.roles && ARRAY['responder','administrator'] THEN interval '1 hour' ELSE interval '8 hours' END
  AND s.created_at > now() - CASE WHEN p.roles && ARRAY['responder','administrator'] THEN interval '12 hours' ELSE interval '24 hours' END`;

const personColumns = Prisma.sql`
  p.id AS "personId", p.name, p.roles, p.department_id AS "departmentId",
  COALESCE((
    WITH RECURSIVE managed AS (
      SELECT id FROM department WHERE manager_id = p.id AND 'manager' = ANY (p.roles)
      UNION SELECT d.id FROM department d JOIN managed m ON d.parent_id = m.id
    ) SELECT array_agg(id::text) FROM managed), '{}') AS "managedDepartmentIds"`;

const activePerson = Prisma.sql`p.left_at IS NULL AND p.disabled_at IS NULL`;

/** Who holds this session now, with the rights of this moment; null when it has ended or the person is gone. */
export async function findActorOfSession(token: string, requestId: string | null): Promise<Actor | null> {
  const [row] = await database.$queryRaw<SessionRow[]>`
    SELECT ${personColumns}, s.id AS "sessionId", s.last_seen_at < now() - interval '1 minute' AS stale
    FROM session s JOIN person p ON p.id = s.person_id
    WHERE s.token_hash = ${hashToken(token)} AND s.ended_at IS NULL AND ${activePerson} AND ${withinLimits}`;
  if (!row?.sessionId) return null;
  if (row.stale)
    await database.$executeRaw`UPDATE session SET last_seen_at = now() WHERE id = ${row.sessionId}::uuid`;
  return { ...actorOf(row), requestId };
}

export type TokenBearer = { actor: Actor; tokenId: string; scopes: ApiScope[]; expiresAt: Date };

/** Whose token this is, with the owner's rights of this moment; null when it has ended or its owner is gone. */
export async function findActorOfToken(token: string, requestId: string | null): Promise<TokenBearer | null> {
  if (!looksLikeApiToken(token)) return null;
  const [row] = await database.$queryRaw<(SessionRow & TokenRow)[]>`
    SELECT ${personColumns}, NULL AS "sessionId", t.id::text AS "tokenId", t.scopes, t.expires_at AS "expiresAt",
      coalesce(t.last_used_at, t.created_at - interval '1 day') < now() - interval '1 minute' AS stale
    FROM api_token t JOIN person p ON p.id = t.person_id
    WHERE t.token_hash = ${hashApiToken(token, tokenSecret())} AND t.revoked_at IS NULL AND t.expires_at > now() AND ${activePerson}`;
  if (!row) return null;
  if (row.stale)
    await database.$executeRaw`UPDATE api_token SET last_used_at = now() WHERE id = ${row.tokenId}::uuid`;
  const { tokenId, scopes, expiresAt } = row;
  return { actor: { ...actorOf(row), requestId }, tokenId, scopes: scopes.filter(isApiScope), expiresAt };
}

/** @throws Error where the surroundings hold no secret: nothing is hashed without one. */
export function tokenSecret() {
  const secret = process.env.LAMPLIGHT_SECRET;
  if (!secret) throw new Error("LAMPLIGHT_SECRET is not set: start Lamplight with `npm start`.");
  return secret;
}

type TokenRow = { tokenId: string; scopes: string[]; expiresAt: Date };

/** The theme that whoever holds this session has chosen. */
export async function findThemeOfSession(token: string) {
  const session = await database.session.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { person: { select: { theme: true } } },
  });
  return session?.person.theme ?? null;
}

/** The person as an actor, for work done on their behalf; null when they have left or are disabled. */
export async function findActorOfPerson(personId: string, transaction?: Transaction): Promise<Actor | null> {
  const [row] = await (transaction ?? database).$queryRaw<SessionRow[]>`
    SELECT ${personColumns}, NULL AS "sessionId", false AS stale
    FROM person p WHERE p.id = ${personId}::uuid AND ${activePerson}`;
  return row ? actorOf(row) : null;
}

/** Safe to repeat. The cookie is refused from the next request on, whichever process gets it. */
export async function endSession(actor: Actor) {
  const { sessionId } = actor;
  if (!sessionId) return;
  await database.$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, endedAt: null },
      data: { endedAt: new Date() },
    });
    if (count) await recordAudit(tx, actor, "session.ended", [sessionId]);
  });
}

function actorOf(row: SessionRow): Actor {
  return {
    id: row.personId,
    name: row.name,
    roles: row.roles.filter(isRole),
    departmentId: row.departmentId,
    managedDepartmentIds: row.managedDepartmentIds,
    sessionId: row.sessionId,
    requestId: null,
  };
}
