import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "@/lib/foundation/database";
import { signInThroughProvider } from "./commands/sign-in-through-provider";
import { type Deviation, startIdentityProvider } from "./identity-provider.testing";
import { beginExchange } from "./identity-provider-client";
import { foundOrganisation, type Organisation } from "./people.testing";
import { findActorOfSession, startSession } from "./sign-in";

let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
let organisation: Organisation;
let askers = 0;

beforeAll(async () => {
  organisation = await foundOrganisation();
  provider = await startIdentityProvider();
  Object.assign(process.env, {
    LAMPLIGHT_MODE: "served",
    LAMPLIGHT_ORIGIN: "https://lamplight.example",
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: "lamplight",
    OIDC_CLIENT_SECRET: "only between these two",
  });
});

afterAll(() => provider.stop());

const ada = { sub: "ada-1", name: "Ada Okonjo", email: "ada@testing.example", email_verified: true };

function somebody() {
  return { address: `198.51.100.${++askers}`, requestId: null };
}

async function leave() {
  const { url, cookies } = await beginExchange();
  return { url, cookies: Object.fromEntries(cookies.map(({ name, value }) => [name, value])) };
}

async function signIn(deviation: Deviation = {}, connectSessionId: string | null = null) {
  const { url, cookies } = await leave();
  const query = provider.authorize(url, { ...deviation, claims: { ...ada, ...deviation.claims } });
  const token = await signInThroughProvider({ query, cookies, connectSessionId }, somebody());
  const actor = await findActorOfSession(token, null);
  if (!actor) throw new Error("The session that was just started is not known.");
  return actor;
}

function emailOf(id: string) {
  return database.person
    .findUniqueOrThrow({ where: { id }, select: { email: true } })
    .then(({ email }) => email);
}

test("somebody new becomes a maker whose department is not known yet", async () => {
  const actor = await signIn();
  expect(actor).toMatchObject({ name: "Ada Okonjo", roles: ["maker"] });
  expect(Object.values(organisation.departmentIds)).not.toContain(actor.departmentId);
  expect(await emailOf(actor.id)).toBe(ada.email);
});

test("the same subject with a new address stays the same person", async () => {
  const before = await signIn();
  const after = await signIn({ claims: { email: "ada.married@testing.example" } });
  expect(after.id).toBe(before.id);
  expect(await emailOf(after.id)).toBe("ada.married@testing.example");
});

test("the same address with another subject is another person", async () => {
  const [one, other] = [await signIn(), await signIn({ claims: { sub: "ada-2" } })];
  expect(other.id).not.toBe(one.id);
});

test("two first sign-ins at once make one person", async () => {
  const claims = { sub: "in-a-hurry" };
  const [one, other] = await Promise.all([signIn({ claims }), signIn({ claims })]);
  expect(one.id).toBe(other.id);
});

test.each<[string, Deviation]>([
  ["not verified", { claims: { email_verified: false } }],
  ["missing", { without: ["email"] }],
  ["a list", { claims: { email: ["a@testing.example", "b@testing.example"] } }],
  ["a list in one string", { claims: { email: "a@testing.example,b@testing.example" } }],
])("an address that is %s is not kept", async (how, deviation) => {
  const { claims, ...rest } = deviation;
  const actor = await signIn({ ...rest, claims: { ...claims, sub: `address-${how.replaceAll(" ", "-")}` } });
  expect(await emailOf(actor.id)).toBeNull();
});

test.each<[string, Deviation]>([
  ["another nonce", { claims: { nonce: "theirs" } }],
  ["no nonce", { without: ["nonce"] }],
  ["another audience", { claims: { aud: "another-product" } }],
  ["two audiences and no authorised party", { claims: { aud: ["lamplight", "another-product"] } }],
  ["another issuer", { claims: { iss: "https://identity.evil.example" } }],
  ["an expiry in the past", { expired: true }],
  ["no expiry", { without: ["exp"] }],
  ["no signature", { algorithm: "none" }],
  ["a signature by somebody else", { foreignKey: true }],
  ["no subject", { without: ["sub"] }],
])("an answer with %s signs nobody in", async (_what, deviation) => {
  const before = await database.session.count();
  await expect(signIn(deviation)).rejects.toMatchObject({ details: { problem: "refused" } });
  expect(await database.session.count()).toBe(before);
});

test("an answer meant for another browser, or used before, signs nobody in", async () => {
  const [here, there] = [await leave(), await leave()];
  const query = provider.authorize(there.url, { claims: ada });
  const stolen = { query, cookies: here.cookies, connectSessionId: null };
  await expect(signInThroughProvider(stolen, somebody())).rejects.toMatchObject({
    details: { problem: "refused" },
  });
  const own = { query, cookies: there.cookies, connectSessionId: null };
  await signInThroughProvider(own, somebody());
  await expect(signInThroughProvider(own, somebody())).rejects.toMatchObject({
    details: { problem: "refused" },
  });
});

test("somebody who left or is disabled stays outside, and it is written down", async () => {
  const { id } = await signIn({ claims: { sub: "leaver" } });
  await database.person.update({ where: { id }, data: { leftAt: new Date(0) } });
  await expect(signIn({ claims: { sub: "leaver" } })).rejects.toMatchObject({
    details: { problem: "closed" },
  });
  await database.person.update({ where: { id }, data: { leftAt: null, disabledAt: new Date(0) } });
  await expect(signIn({ claims: { sub: "leaver" } })).rejects.toMatchObject({
    details: { problem: "closed" },
  });
  expect(await database.auditRecord.count({ where: { deed: "session.refused" } })).toBeGreaterThan(0);
});

test("the first administrator connects an identity to the session of the set-up link, once", async () => {
  await startSession(organisation.administrator.id, "link", null);
  const session = await database.session.findFirstOrThrow({
    where: { personId: organisation.administrator.id },
    select: { id: true },
  });
  const connected = await signIn({ claims: { sub: "tilda-1" } }, session.id);
  expect(connected.id).toBe(organisation.administrator.id);
  const second = await signIn({ claims: { sub: "somebody-at-the-same-machine" } }, session.id);
  expect(second.id).not.toBe(organisation.administrator.id);
});

test("an identity provider that does not answer is named as the reason", async () => {
  const { url, cookies } = await leave();
  const query = provider.authorize(url, { claims: ada });
  provider.state.isDown = true;
  const silence = { details: { problem: "unreachable" } };
  await expect(beginExchange()).rejects.toMatchObject(silence);
  const back = signInThroughProvider({ query, cookies, connectSessionId: null }, somebody());
  await expect(back).rejects.toMatchObject(silence);
  provider.state.isDown = false;
});

test("somebody who turns back is told so", async () => {
  const back = { query: { error: "access_denied" }, cookies: {}, connectSessionId: null };
  await expect(signInThroughProvider(back, somebody())).rejects.toMatchObject({
    details: { problem: "cancelled" },
  });
});
