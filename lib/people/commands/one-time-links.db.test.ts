import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/foundation/database";
import { issueSetupLink, issueSignInLink, redeemSignInLink, setUpOrganisation } from "./one-time-links";

const origin = "http://localhost:3000";
const answers = {
  organisation: "Testing Mutual",
  department: "IT",
  name: "Tilda Hart",
  email: "tilda@testing.example",
};
const nothing = async () => {};
let askers = 0;

// Everybody comes from a network of their own, so that no test uses up another one's tries.
function somebody() {
  return { address: `192.0.2.${++askers}`, requestId: null };
}

async function freshSetupToken() {
  const link = await issueSetupLink(origin);
  return link?.url.split("#")[1] ?? "";
}

let used = "";

beforeAll(async () => {
  const late = await freshSetupToken();
  await database.$executeRaw`UPDATE one_time_link SET expires_at = now() - interval '1 second'`;
  await expect(setUpOrganisation({ ...answers, token: late }, somebody(), nothing)).rejects.toThrow(
    "older than ten",
  );

  used = await freshSetupToken();
  await expect(setUpOrganisation({ ...answers, token: used, name: "" }, somebody(), nothing)).rejects.toThrow(
    "your name",
  );
  const furnished: string[] = [];
  const ticked = { ...answers, token: used, usualPlatforms: "on" };
  await setUpOrganisation(ticked, somebody(), async (administrator) => furnished.push(administrator.name));
  expect(furnished).toEqual(["Tilda Hart"]);
});

test("a set-up link works once, and no other is made once there is an administrator", async () => {
  await expect(setUpOrganisation({ ...answers, token: used }, somebody(), nothing)).rejects.toThrow(
    "used already",
  );
  expect(await issueSetupLink(origin)).toBeNull();
});

test("a set-up link printed before somebody else was faster is void", async () => {
  const person = await database.person.findFirstOrThrow({ select: { id: true } });
  await database.person.update({ where: person, data: { roles: ["maker"] } });
  const token = await freshSetupToken();
  await database.person.update({ where: person, data: { roles: ["administrator"] } });
  await expect(setUpOrganisation({ ...answers, token }, somebody(), nothing)).rejects.toThrow("used already");
});

test("a sign-in link signs one person in, once, whatever the case of the address", async () => {
  const { url } = await issueSignInLink(origin, "Tilda@Testing.example");
  const token = url.split("#")[1] ?? "";
  expect(await redeemSignInLink({ token }, somebody())).toMatch(/^[\w-]{43}$/);
  await expect(redeemSignInLink({ token }, somebody())).rejects.toThrow("used already");
});

test("sign-in links mean nothing where an identity provider is configured", async () => {
  const { url } = await issueSignInLink(origin, answers.email);
  process.env.OIDC_ISSUER = "https://identity.example";
  const redeemed = redeemSignInLink({ token: url.split("#")[1] }, somebody());
  await expect(redeemed)
    .rejects.toThrow("Sign in with your organisation")
    .finally(() => delete process.env.OIDC_ISSUER);
});

test("nobody who is not there gets a link", async () => {
  await expect(issueSignInLink(origin, "nobody@testing.example")).rejects.toThrow("No single person");
});

test("a refusal leaves a trace", async () => {
  const refusals = { where: { deed: "session.refused" } };
  const before = await database.auditRecord.count(refusals);
  await expect(redeemSignInLink({ token: "a guess" }, somebody())).rejects.toThrow("used already");
  expect(await database.auditRecord.count(refusals)).toBe(before + 1);
});

test("a network that tries too often is told how long to wait", async () => {
  const guesser = somebody();
  // This minute and the next one, should it begin meanwhile.
  await database.$executeRaw`
    INSERT INTO door_attempt (key, window_started_at, count)
    SELECT ${`sign-in from ${guesser.address}`}, date_trunc('minute', now()) + make_interval(mins => minute), 30
    FROM generate_series(0, 1) AS minute`;
  await expect(redeemSignInLink({ token: "a guess" }, guesser)).rejects.toThrow(/wait \d+ seconds/);
});
