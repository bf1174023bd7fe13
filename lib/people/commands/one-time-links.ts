import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { database, type Transaction } from "@/lib/foundation/database";
import { isLocalMode } from "@/lib/foundation/local-mode";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { redeemSignInLinkSchema, setUpOrganisationSchema } from "../schema";
import { drawToken, findActorOfPerson, hashToken, startSession } from "../sign-in";
import { type Asker, countAccountAttempt, passSignInDoor } from "./sign-in-door";

const validMinutes = 10;

/**
 * The link that makes its holder the first administrator, good for ten minutes and one use; null once there is an
 * administrator. The secret stands in the fragment, which browsers send to nobody. Called from the terminal only.
 */
export async function issueSetupLink(origin: string) {
  if (await hasAdministrator(database)) return null;
  return { url: `${origin}/set-up#${await issueToken("setup", null)}`, validMinutes };
}

/**
 * A link that signs one person in, good for ten minutes and one use. Called from the terminal only.
 * @throws Refusal `not-found` when nobody active has that address.
 */
export async function issueSignInLink(origin: string, email: string) {
  const people = await database.person.findMany({
    where: { email: { equals: email, mode: "insensitive" }, leftAt: null, disabledAt: null },
    select: { id: true },
    take: 2,
  });
  const [person] = people;
  if (!person || people.length > 1)
    throw new Refusal("not-found", `No single person has the address ${email}.`);
  return { url: `${origin}/sign-in/link#${await issueToken("sign-in", person.id)}`, validMinutes };
}

/**
 * Answers the token of a new session.
 * @throws Refusal `not-allowed` when the link is used, too old or unknown, its person has left, or others can come in here.
 */
export async function redeemSignInLink(input: unknown, asker: Asker) {
  return passSignInDoor("sign-in-link", asker, async () => {
    const { token } = redeemSignInLinkSchema.parse(input);
    ensure(isLocalMode(), "Sign-in links are not used here. Sign in with your organisation.");
    await countAccountAttempt(`link ${hashToken(token)}`);

    return database.$transaction(async (tx) => {
      const { personId } = await consumeToken(tx, "sign-in", token);
      if (!personId || !(await findActorOfPerson(personId, tx))) throw refusedLink();
      return startSession(personId, "link", asker.requestId, tx);
    });
  });
}

/**
 * Creates the organisation, its first department and its first administrator, who is signed in at once; `furnish` adds
 * what was ticked, in the same transaction.
 * @throws ZodError, and Refusal `not-allowed` when the link is no longer good; it stays good while the form does not fit.
 */
export async function setUpOrganisation(
  input: unknown,
  asker: Asker,
  furnish: (administrator: Actor, tx: Transaction) => Promise<unknown>,
) {
  return passSignInDoor("set-up", asker, async () => {
    const { token, organisation, department, usualPlatforms, ...person } =
      setUpOrganisationSchema.parse(input);
    await countAccountAttempt("set-up");

    return database.$transaction(async (tx) => {
      await consumeToken(tx, "setup", token);
      if (await hasAdministrator(tx)) throw refusedLink();
      await tx.organisation.create({ data: { name: organisation } });
      const { id: departmentId } = await tx.department.create({
        data: { name: department },
        select: { id: true },
      });
      const { id } = await tx.person.create({
        data: { ...person, departmentId, roles: ["administrator", "analyst", "maker"] },
        select: { id: true },
      });
      const administrator = await findActorOfPerson(id, tx);
      await recordAudit(tx, administrator, "organisation.set-up", [id], { organisation });
      if (usualPlatforms && administrator) await furnish(administrator, tx);
      return { personId: id, sessionToken: await startSession(id, "link", asker.requestId, tx) };
    });
  });
}

async function issueToken(purpose: "setup" | "sign-in", personId: string | null) {
  const token = drawToken();
  await database.$transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO one_time_link (id, token_hash, purpose, person_id, expires_at)
      VALUES (gen_random_uuid(), ${hashToken(token)}, ${purpose}, ${personId}::uuid, now() + make_interval(mins => ${validMinutes}))`;
    await recordAudit(tx, null, "sign-in-link.issued", personId ? [personId] : [], { purpose });
  });
  return token;
}

async function consumeToken(tx: Transaction, purpose: "setup" | "sign-in", token: string) {
  const [link] = await tx.$queryRaw<{ personId: string | null }[]>`
    UPDATE one_time_link SET used_at = now()
    WHERE token_hash = ${hashToken(token)} AND purpose = ${purpose} AND used_at IS NULL AND expires_at > now()
    RETURNING person_id AS "personId"`;
  if (!link) throw refusedLink();
  return link;
}

function refusedLink() {
  return new Refusal(
    "not-allowed",
    "This link was used already or is older than ten minutes. Ask the terminal for a fresh one.",
  );
}

async function hasAdministrator(tx: Transaction) {
  const administrators = await tx.person.count({
    where: { roles: { has: "administrator" }, leftAt: null, disabledAt: null },
  });
  return administrators > 0;
}
