import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { addProduct } from "@/lib/catalogue/commands";
import { registerApplicationWithNeeds } from "@/lib/dependencies/commands/register-with-needs";
import { packManifest } from "@/lib/dependencies/parcel";
import { readManifest } from "@/lib/dependencies/recognise";
import { database } from "@/lib/foundation/database";
import { answersFor, register } from "@/lib/inventory/inventory.testing";
import { ask, offerHelp } from "@/lib/mentoring/mentoring.testing";
import { apiScopes } from "@/lib/people/api-scopes";
import { recordLeaver } from "@/lib/people/commands/add-people";
import { createApiTokenAtTerminal, revokeApiToken } from "@/lib/people/commands/api-tokens";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { changeAndScore } from "@/lib/risk/commands";
import { call, routePaths, sentBy, tokenFor } from "./api.testing";
import { describeApi } from "./openapi";
import type { Operation } from "./operation";
import { operations } from "./operations";

let organisation: Organisation;
let maker: Actor;
let other: Actor;
let mentor: Actor;
let token = "";
let reference = "";
let platformId = "";

beforeAll(async () => {
  organisation = await foundOrganisation();
  maker = await organisation.hire("Mara", "Motor", "maker");
  other = await organisation.hire("Otto", "Finance", "maker");
  mentor = await organisation.hire("Mick", "Claims", "maker", "mentor");
  await offerHelp(mentor);
  platformId = (
    await database.platform.create({
      data: { name: "Excel", standing: "tolerated", standingSince: new Date("2024-05-01") },
    })
  ).id;
  const product = { name: "Acrobat Pro", standing: "licensed", expiresOn: "2027-06-30" };
  await addProduct(organisation.administrator, product, new Date());
  token = await tokenFor(maker);
  ({ reference } = await register(maker, { title: "Hail reserve", platformId }));
});

describe("the document and the routes", () => {
  test("name the same paths", () => {
    const described = new Set(operations.map(({ path }) => path));
    expect([...described, "/api/v1/health"].sort()).toEqual(routePaths.toSorted());
  });

  test("the document is whole: every operation, every schema without a loose end", () => {
    const document = describeApi("https://lamplight.example");
    const listed = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(listed).toHaveLength(operations.length);
    const text = JSON.stringify(document);
    for (const [, name = ""] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
      expect(Object.keys(document.components.schemas)).toContain(name);
    expect(text).not.toContain('"$schema"');
    expect(text).toContain("Idempotency-Key");
  });

  async function needsRequests() {
    const manifest = packManifest("requirements.txt", readManifest("requirements.txt", "requests==2.31.0\n"));
    const needs = { answer: "listed", manifests: [manifest] };
    const answers = answersFor(maker, { title: "Rate fetcher", needs: JSON.stringify(needs) });
    await changeAndScore(new Date(), (tx) => registerApplicationWithNeeds(maker, answers, new Date(), tx));
    return "pkg%3Apypi%2Frequests";
  }

  const filled: Record<string, () => Promise<string>> = {
    "{reference}": async () => reference,
    "{purl}": needsRequests,
    "/people/{id}": async () => `/people/${maker.id}`,
    "/platforms/{id}": async () => `/platforms/${platformId}`,
  };

  async function addressOf({ id, path }: Operation) {
    if (path.includes("help-requests/{id}")) {
      const asked = await register(maker, { title: `Tool for ${id}` });
      const help = await ask(maker, asked.reference, null);
      if (id === "handHelpRequestBack")
        await call("POST", `/api/v1/help-requests/${help}/claim`, { token: await tokenFor(mentor) });
      return path.replace("{id}", help);
    }
    let address = path;
    for (const [part, value] of Object.entries(filled))
      if (address.includes(part)) address = address.replace(part, await value());
    return id === "findPeople" ? `${address}?q=mara` : address;
  }

  const bodies: Record<string, () => unknown> = {
    registerApplication: () => sentBy(maker, { title: "Mileage list" }),
    addManifest: () => ({ name: "requirements.txt", content: "requests==2.31.0\n" }),
    changeApplication: () => ({ version: 1, headline: "Reserves after hail storms" }),
  };

  test.each(operations.map((operation) => [operation.id, operation] as const))(
    "%s answers in the shape that is promised, and nobody without its right",
    async (id, operation) => {
      const path = await addressOf(operation);
      const asker = operation.scope === "help:write" ? mentor : maker;
      const body = operation.method === "GET" ? undefined : (bodies[id]?.() ?? {});
      expect((await call(operation.method, path, { body })).status).toBe(401);
      const wrong = await tokenFor(
        asker,
        apiScopes.filter((scope) => scope !== operation.scope),
      );
      if (operation.scope)
        expect((await call(operation.method, path, { body, token: wrong })).status).toBe(403);

      const told = await call(operation.method, path, { body, token: await tokenFor(asker) });
      expect(told.body).not.toHaveProperty("detail");
      expect(told.status).toBe(operation.status);
      expect(told.headers.get("cache-control")).toBe("no-store");
      expect(operation.answer.safeParse(told.body).error?.issues ?? []).toEqual([]);
    },
  );
});

describe("who is asking", () => {
  test("a cookie and a token in the address open nothing", async () => {
    const cookie = { cookie: "__Host-lamplight=something" };
    expect((await call("GET", "/api/v1/me", { headers: cookie })).status).toBe(401);
    expect((await call("GET", `/api/v1/me?token=${token}`)).status).toBe(401);
    const told = await call("GET", "/api/v1/me");
    expect(told.headers.get("www-authenticate")).toContain("Bearer");
    expect(told.headers.get("content-type")).toContain("application/problem+json");
  });

  test("a revoked token, an ended one, and one whose owner has left are refused on the next request", async () => {
    const leaver = await organisation.hire("Lea", "Motor", "maker");
    const made = await createApiTokenAtTerminal(leaver, { name: "One", scopes: ["people:read"] }, new Date());
    const late = await createApiTokenAtTerminal(
      leaver,
      { name: "Old", scopes: ["people:read"], days: 1 },
      new Date(Date.now() - 2 * 86_400_000),
    );
    const kept = await tokenFor(leaver);
    expect((await call("GET", "/api/v1/me", { token: made.token })).status).toBe(200);
    expect((await call("GET", "/api/v1/me", { token: late.token })).status).toBe(401);
    await expect(revokeApiToken(other, made.id, new Date())).rejects.toMatchObject({ reason: "not-allowed" });
    await revokeApiToken(organisation.administrator, made.id, new Date());
    expect((await call("GET", "/api/v1/me", { token: made.token })).status).toBe(401);
    await recordLeaver(organisation.administrator, { personId: leaver.id, leftAt: new Date() });
    expect((await call("GET", "/api/v1/me", { token: kept })).status).toBe(401);
  });

  test("nothing of a token is stored but what nobody can turn back", async () => {
    const rows = JSON.stringify(await database.apiToken.findMany());
    expect(rows).not.toContain(token.slice(4, 30));
    const traces = JSON.stringify(
      await database.auditRecord.findMany({ where: { deed: "token.created" } }),
      (_k, v) => (typeof v === "bigint" ? String(v) : v),
    );
    expect(traces).not.toContain(token.slice(4, 30));
    expect(
      await database.auditRecord.count({ where: { deed: "token.created", actorId: maker.id } }),
    ).toBeGreaterThan(0);
  });

  test("guessing is slowed down", async () => {
    const headers = { "x-client-address": "203.0.113.9" };
    const guess = `llt_${"A".repeat(49)}`;
    const statuses = [];
    for (let at = 0; at < 32; at++)
      statuses.push((await call("GET", "/api/v1/me", { token: guess, headers })).status);
    expect(statuses.slice(0, 30).every((status) => status === 401)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe("what is sent", () => {
  test.each([
    ["a key twice", '{"version":1,"version":2}', 422],
    ["no JSON", "{version", 422],
    ["an unknown field", '{"version":1,"ownerId":"x"}', 422],
    ["another field than it takes", '{"version":"many"}', 422],
    ["a prototype", '{"version":1,"__proto__":{"x":1}}', 422],
  ])("%s is refused with its place", async (_what, body, status) => {
    const told = await call("PATCH", `/api/v1/applications/${reference}`, { token, body });
    expect(told.status).toBe(status);
    expect(told.body.type).toBe("urn:lamplight:not-fitting");
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test("another type than JSON, a name twice, an unknown filter and a place that is none", async () => {
    const path = `/api/v1/applications/${reference}`;
    const headers = { "content-type": "text/plain" };
    expect((await call("PATCH", path, { token, body: "{}", headers })).status).toBe(415);
    for (const query of [
      "q=a&q=b",
      "colour=red",
      "after=nowhere",
      "limit=201",
      "kind=spaceship",
      `component=${platformId}&version=%00`,
    ])
      expect((await call("GET", `/api/v1/applications?${query}`, { token })).status).toBe(422);
    for (const query of [
      "standing=borrowed",
      "after=nowhere",
      "show=retired",
      "capability=%00",
      "capability=%01",
    ])
      expect((await call("GET", `/api/v1/products?${query}`, { token })).status).toBe(422);
  });

  test("sixty thousand names are told in a short answer", async () => {
    const body = Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`k${at}`, 1]));
    const told = await call("PATCH", `/api/v1/applications/${reference}`, { token, body });
    expect(told.status).toBe(422);
    expect(JSON.stringify(told.body).length).toBeLessThan(2_000);
    const many = await call("PATCH", `/api/v1/applications/${reference}`, {
      token,
      body: Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`k${at}`, 1])),
    });
    expect(many.body.errors).toHaveLength(50);
    expect((await call("GET", `/api/v1/applications?${"x=1&".repeat(201)}`, { token })).status).toBe(422);
    expect((await call("GET", "/api/v1/applications?__proto__=1", { token })).status).toBe(422);
  });

  test("what is seen and not to be changed is refused, not hidden", async () => {
    const seen = await call("PATCH", `/api/v1/applications/${reference}`, {
      token: await tokenFor(mentor),
      body: { version: 1, headline: "Somebody else's" },
    });
    expect(seen.status).toBe(403);
  });

  test("what somebody may not see is not there, to read and to write", async () => {
    const { reference: hidden, id } = await register(other, { title: "Wage corrections" });
    await database.application.update({ where: { id }, data: { confidential: true } });
    expect((await call("GET", `/api/v1/applications/${hidden}`, { token })).status).toBe(404);
    const body = { version: 1, title: "Mine now" };
    expect((await call("PATCH", `/api/v1/applications/${hidden}`, { token, body })).status).toBe(404);
    expect((await call("POST", `/api/v1/applications/${hidden}/retire`, { token, body: {} })).status).toBe(
      404,
    );
    const listed = await call("GET", "/api/v1/applications?q=wage", { token });
    expect(listed.body).toMatchObject({ applications: [] });
  });

  test("the card of somebody else's application comes without its record", async () => {
    const told = await call("GET", `/api/v1/applications/${reference}`, { token: await tokenFor(other) });
    expect(told.body).toMatchObject({ title: "Hail reserve", record: null });
  });
});
