import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { noFacts } from "@/lib/dependencies/facts";
import { database } from "@/lib/foundation/database";
import { makeRoom } from "@/lib/foundation/large-bodies";
import { deedsOn, register } from "@/lib/inventory/inventory.testing";
import { foundOrganisation } from "@/lib/people/people.testing";
import { call, tokenFor } from "./api.testing";

let maker: Actor;
let other: Actor;
let analyst: Actor;
let token = "";
let own: { id: string; reference: string };

beforeAll(async () => {
  const { hire } = await foundOrganisation();
  maker = await hire("Mara", "Motor", "maker");
  other = await hire("Otto", "Claims", "maker");
  analyst = await hire("Ann", "IT", "analyst");
  token = await tokenFor(maker);
});

beforeEach(async () => {
  own = await register(maker, { title: "Hail reserve" });
});

const door = () => `/api/v1/applications/${own.reference}/manifests`;
const raw = (name: string, body: string, headers: Record<string, string> = {}) =>
  call("POST", `${door()}?name=${name}`, {
    token,
    body,
    headers: { "content-type": "application/octet-stream", ...headers },
  });
const send = (body: unknown) => call("POST", door(), { token, body });

describe("a manifest that a program sends", () => {
  test("is read like in the browser, whether as a file, in text, in base64, or as a report", async () => {
    const text = "requests==2.31.0\nPandas>=2\n???\n";
    const found = { format: "requirements.txt", packages: 2, direct: 2, ecosystems: { pypi: 2 } };
    const told = await raw("requirements.txt", text);
    expect(told.status).toBe(200);
    expect(told.body).toMatchObject({
      ...found,
      again: false,
      warnings: [{ line: 3 }],
      difference: { added: 2, removed: 0, moved: 0, unchanged: 0 },
    });
    const content = Buffer.from(text).toString("base64");
    expect((await send({ name: "two.txt", content, encoding: "base64" })).body).toMatchObject(found);
    expect((await send({ name: "three.txt", content: text })).body).toMatchObject(found);
    const report = {
      format: "pip-list",
      resolved: true,
      components: [{ purl: "pkg:pypi/idna@3.10", direct: false }],
    };
    expect((await send({ name: "four", report })).body).toMatchObject({
      format: "pip-list",
      packages: 1,
      direct: 0,
    });
    const stored = await database.dependency.count({ where: { applicationId: own.id } });
    expect(stored).toBe(7);
  });

  test("may be a workbook's facts, of which no password is kept or told", async () => {
    const query = "Driver=x;Server=parts;Uid=ada;Pwd=s3cret-9";
    const connection = { kind: "odbc", server: "parts", database: null, target: null, query } as const;
    const facts = { ...noFacts, formulas: 7, connections: [connection] };
    const told = await send({ name: "five.xlsm", report: { format: "workbook", components: [], facts } });
    expect(told).toMatchObject({ status: 200, body: { packages: 0, facts: { formulas: 7 } } });
    const stored = await database.manifest.findFirstOrThrow({ where: { applicationId: own.id } });
    expect(stored.facts).toMatchObject({ formulas: 7 });
    expect(JSON.stringify([told.body, stored])).not.toContain("s3cret-9");
    const odd = await send({
      name: "six.xlsm",
      report: { format: "workbook", components: [], facts: { formulas: 7 } },
    });
    expect(odd.status).toBe(422);
    expect(JSON.stringify(odd.body.errors)).toContain("report.facts");
  });

  test("is written once: the same again answers “again” and leaves no trace, another content says what changed", async () => {
    await raw("requirements.txt", "requests==2.31.0\nidna==3.10\n");
    const deeds = await deedsOn(own.id);
    const again = await raw("requirements.txt", "requests==2.31.0\nidna==3.10\n");
    expect(again).toMatchObject({ status: 200, body: { again: true } });
    expect(await deedsOn(own.id)).toEqual(deeds);
    const changed = await raw("requirements.txt", "requests==2.32.3\npandas==2.3.0\n");
    expect(changed.body).toMatchObject({ difference: { added: 1, removed: 1, moved: 1, unchanged: 0 } });
  });

  test("a package.json that is sent as JSON with its name is the file, and no envelope", async () => {
    const body = JSON.stringify({ name: "x", dependencies: { react: "19.0.0" } });
    const told = await raw("package.json", body, { "content-type": "application/json" });
    expect(told.body).toMatchObject({ format: "package.json", packages: 1, ecosystems: { npm: 1 } });
  });

  test.each([
    ["a picture", () => raw("a.txt", "\u0000PNG\u0000")],
    ["nothing", () => raw("a.txt", "")],
    ["no list", () => raw("a.txt", "Dear all, lunch is at noon.\n")],
    ["neither file nor report", () => send({ name: "a.txt" })],
    ["both", () => send({ name: "a", content: "a==1\n", report: { format: "pip-list", components: [] } })],
    ["no base64", () => send({ name: "a", content: "ö", encoding: "base64" })],
    [
      "another kind of package",
      () => send({ name: "a", report: { format: "pip-list", components: [{ purl: "pkg:swid/a@1" }] } }),
    ],
    ["a field too many", () => send({ name: "a", content: "a==1\n", owner: "x" })],
    ["no name", () => send({ content: "a==1\n" })],
  ])("%s is refused at its place, and nothing is written", async (_what, ask) => {
    const told = await ask();
    expect(told.status).toBe(422);
    expect((told.body.errors as unknown[]).length).toBeGreaterThan(0);
    expect(await database.manifest.count({ where: { applicationId: own.id } })).toBe(0);
  });

  test("a body above the limit is refused with it", async () => {
    expect((await send({ name: "a", content: "x".repeat(4_200_000) })).status).toBe(413);
    expect((await raw("a.txt", "x".repeat(25_000_001))).status).toBe(413);
    const large = await raw("a.txt", "x==1\n".repeat(4_100_000));
    expect(large.status).toBe(422);
    expect(JSON.stringify(large.body)).toContain("20 MB");
  });

  test("nobody else may send one, and what is not to be seen is not there", async () => {
    const body = { name: "requirements.txt", content: "a==1\n" };
    expect((await call("POST", door(), { token: await tokenFor(other), body })).status).toBe(403);
    await database.application.update({ where: { id: own.id }, data: { confidential: true } });
    expect((await call("POST", door(), { token: await tokenFor(other), body })).status).toBe(404);
    expect((await call("POST", door(), { token: await tokenFor(analyst), body })).status).toBe(200);
    expect(await database.manifest.count({ where: { applicationId: own.id } })).toBe(1);
  });

  test("with an Idempotency-Key the first answer is given again", async () => {
    const headers = { "idempotency-key": `key-${own.id}` };
    const first = await raw("requirements.txt", "a==1\n", headers);
    const second = await raw("requirements.txt", "a==1\n", headers);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get("idempotent-replayed")).toBe("true");
    expect((await raw("requirements.txt", "a==2\n", headers)).status).toBe(409);
  });
});

describe("what an application needs, package by package", () => {
  const list = (query = "", asker = token) =>
    call("GET", `/api/v1/applications/${own.reference}/dependencies${query}`, { token: asker });
  const namesOf = (body: Record<string, unknown>) =>
    (body.dependencies as { name: string }[]).map(({ name }) => name);

  beforeEach(async () => {
    await raw("requirements.txt", "requests==2.31.0\nPandas>=2\nidna==3.10\n");
    await raw("requirements-dev.txt", "pytest==8.0\n");
    await send({
      name: "npm",
      report: {
        format: "package-lock.json",
        resolved: true,
        components: [
          { purl: "pkg:npm/left-pad@1.0.0", direct: false, licence: "WTFPL", hashes: ["sha1:00"] },
        ],
      },
    });
  });

  test("comes in pages by name, all of it once, with standing, licence and hashes", async () => {
    const whole = await list();
    expect(namesOf(whole.body)).toEqual(["idna", "left-pad", "pandas", "pytest", "requests"]);
    expect(whole.body).toMatchObject({ next: null });
    const [, pad, pandas] = whole.body.dependencies as unknown[];
    expect(pad).toMatchObject({ standing: "resolved", licence: "WTFPL", hashes: ["sha1:00"], direct: false });
    expect(pandas).toMatchObject({ version: null, requirement: ">=2", standing: "declared", line: 2 });
    const names: string[] = [];
    for (let next: unknown = null, at = 0; at === 0 || next; at++) {
      const { body } = await list(`?limit=2${next ? `&after=${next}` : ""}`);
      names.push(...namesOf(body));
      next = body.next;
    }
    expect(names).toEqual(namesOf(whole.body));
  });

  test.each([
    ["?ecosystem=npm", ["left-pad"]],
    ["?scope=development", ["pytest"]],
    ["?direct=false", ["left-pad"]],
    ["?direct=true&ecosystem=pypi&scope=runtime", ["idna", "pandas", "requests"]],
  ])("%s shows %o", async (query, names) => expect(namesOf((await list(query)).body)).toEqual(names));

  test("an unknown filter and a place that is none are told", async () => {
    for (const query of [
      "?ecosystem=spaceship",
      "?direct=maybe",
      "?after=nowhere",
      "?limit=0",
      "?colour=red",
    ])
      expect((await list(query)).status).toBe(422);
  });

  test("is for owners and analysts; others are refused, or find nothing where nothing is to be seen", async () => {
    expect((await list("", await tokenFor(analyst))).status).toBe(200);
    expect((await list("", await tokenFor(other))).status).toBe(403);
    expect(
      (await call("GET", `/api/v1/applications/${own.reference}/sbom`, { token: await tokenFor(other) }))
        .status,
    ).toBe(403);
    const bill = `/api/v1/applications/${own.reference}/sbom?format=spdx`;
    expect((await call("GET", bill, { token: await tokenFor(analyst) })).status).toBe(200);
    const traces = await database.auditRecord.findMany({
      where: { subjectIds: { has: own.id }, deed: "application.bill-downloaded" },
    });
    expect(traces).toMatchObject([{ actorId: analyst.id, changes: { format: "SPDX" } }]);
    await database.application.update({ where: { id: own.id }, data: { confidential: true } });
    expect((await list("", await tokenFor(other))).status).toBe(404);
  });
});

test("a report with signs that no database keeps is refused at their place, and is no error of ours", async () => {
  const plain = { purl: "pkg:pypi/idna@3.10" };
  const odd = [
    ...["pkg:pypi/a%00b@1", "pkg:maven/org%00x/b@1", "pkg:pypi/b@1%00", "pkg:pypi/a\ud800@1"].map((purl) => ({
      purl,
    })),
    ...[{ note: "\0" }, { licence: "\0" }, { requirement: "\0" }, { hashes: ["\0"] }].map((more) => ({
      ...plain,
      ...more,
    })),
  ];
  for (const component of odd) {
    const told = await send({ name: "list", report: { format: "cyclonedx", components: [component] } });
    expect(told).toMatchObject({ status: 422, body: { errors: [{ message: expect.any(String) }] } });
  }
  const facts = {
    ...noFacts,
    lastAuthor: "Mia\0\ud800",
    hiddenSheets: [`${"x".repeat(999)}🪔`.slice(0, 1_000)],
  };
  const kept = await send({ name: "book", report: { format: "workbook", components: [], facts } });
  expect(kept.status).toBe(200);
});

test("while a large file of a person is being taken, another is refused before it is read", async () => {
  const taken = { count: 0 };
  const body = () =>
    new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (taken.count++ < 2) controller.enqueue(new TextEncoder().encode("requests==2.31.0\n"));
          else controller.close();
        },
      },
      { highWaterMark: 0 },
    );
  const { POST } = await import("@/app/api/v1/applications/[reference]/manifests/route");
  const post = () =>
    POST(
      new Request(`http://localhost:3000${door()}?name=requirements.txt`, {
        method: "POST",
        body: body(),
        duplex: "half",
        headers: { authorization: `Bearer ${token}`, "content-length": "24000000" },
      } as RequestInit),
      { params: Promise.resolve({ reference: own.reference }) },
    );
  const giveBack = makeRoom(maker.id);
  const refused = await post();
  expect([refused.status, refused.headers.get("retry-after"), taken.count]).toEqual([429, "5", 0]);
  expect(await refused.json()).toMatchObject({ detail: expect.stringContaining("A large file of yours") });
  giveBack();
  expect((await post()).status).toBe(200);
  // The room is free again.
  makeRoom(maker.id)();
});
