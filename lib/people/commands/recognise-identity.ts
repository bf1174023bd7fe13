import { recordAudit } from "@/lib/audit/commands";
import { database, isDuplicate, type Transaction } from "@/lib/foundation/database";
import type { KnownIdentity } from "../identity-claims";
import { signInRefusal } from "../identity-provider-client";
import { findActorOfPerson, startSession } from "../sign-in";
import { type Asker, countAccountAttempt } from "./sign-in-door";

const waitingRoom = "Unassigned";

/**
 * Signs in whoever the identity provider vouched for: known by issuer and subject, never by e-mail. A stranger becomes a
 * maker. `connectSessionId` names the session of a first administrator who has no identity yet and asked to be
 * connected. Answers the token of a new session.
 * @throws Refusal with a `problem` in its details when the person has left, is disabled, or nothing is set up yet.
 */
export async function recogniseIdentity(
  identity: KnownIdentity,
  asker: Asker,
  connectSessionId: string | null = null,
) {
  await countAccountAttempt(`${identity.issuer} ${identity.subject}`);
  const signIn = () =>
    database.$transaction(async (tx) => {
      const personId =
        (await findPerson(tx, identity)) ??
        (await connect(tx, identity, connectSessionId)) ??
        (await welcome(tx, identity));
      if (!(await findActorOfPerson(personId, tx))) throw signInRefusal("closed");
      return startSession(personId, "oidc", asker.requestId, tx);
    });
  // Two first sign-ins at once: the slower one finds what the faster one made.
  return signIn().catch((error: unknown) => {
    if (isDuplicate(error)) return signIn();
    throw error;
  });
}

async function findPerson(tx: Transaction, { issuer, subject, email }: KnownIdentity) {
  const known = await tx.identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { personId: true, person: { select: { email: true } } },
  });
  if (known && email && email !== known.person.email) {
    await tx.person.update({ where: { id: known.personId }, data: { email }, select: { id: true } });
  }
  return known?.personId ?? null;
}

async function connect(tx: Transaction, { issuer, subject }: KnownIdentity, sessionId: string | null) {
  if (!sessionId) return null;
  const session = await tx.session.findFirst({
    where: { id: sessionId, signedInBy: "link", endedAt: null, person: { identities: { none: {} } } },
    select: { personId: true },
  });
  if (!session) return null;
  await tx.identity.create({ data: { issuer, subject, personId: session.personId }, select: { id: true } });
  return session.personId;
}

async function welcome(tx: Transaction, { issuer, subject, name, email }: KnownIdentity) {
  if ((await tx.organisation.count()) === 0) throw signInRefusal("not-set-up");
  const department = await tx.department.upsert({
    where: { name: waitingRoom },
    create: { name: waitingRoom },
    update: {},
    select: { id: true },
  });
  const person = await tx.person.create({
    data: {
      name,
      email,
      departmentId: department.id,
      roles: ["maker"],
      identities: { create: { issuer, subject } },
    },
    select: { id: true },
  });
  await recordAudit(tx, null, "person.added", [person.id], { name, roles: ["maker"] });
  return person.id;
}
