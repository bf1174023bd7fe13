import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { register } from "@/lib/inventory/inventory.testing";
import { foundOrganisation } from "@/lib/people/people.testing";
import { call, sentBy, tokenFor } from "./api.testing";

let maker: Actor;
let token = "";

beforeAll(async () => {
  maker = await (await foundOrganisation()).hire("Mara", "Motor", "maker");
  token = await tokenFor(maker);
});

describe("a list, a page at a time", () => {
  test("comes whole and in order, forwards and back", async () => {
    for (let at = 0; at < 7; at++) await register(maker, { title: `Paged list ${at}` });
    const titles: string[] = [];
    let next: string | null = "";
    let previous: string | null = null;
    for (let page = 0; next !== null && page < 9; page++) {
      const after = next ? `&after=${next}` : "";
      const told = await call(
        "GET",
        `/api/v1/applications?q=paged&sort=title&direction=ascending&limit=3${after}`,
        { token },
      );
      titles.push(...(told.body.applications as { title: string }[]).map(({ title }) => title));
      expect(told.body.total).toBe(7);
      [next, previous] = [told.body.next as string | null, told.body.previous as string | null];
    }
    expect(titles).toEqual(Array.from({ length: 7 }, (_, at) => `Paged list ${at}`));
    const back = await call(
      "GET",
      `/api/v1/applications?q=paged&sort=title&direction=ascending&limit=3&before=${previous}`,
      { token },
    );
    expect((back.body.applications as { title: string }[]).map(({ title }) => title)).toEqual(
      titles.slice(3, 6),
    );
  });
});

describe("a deed with a key", () => {
  const send = (key: string, title: string) =>
    call("POST", "/api/v1/applications", {
      token,
      body: sentBy(maker, { title }),
      headers: { "idempotency-key": key },
    });

  test("is done once however often it is sent, also at the same moment", async () => {
    const told = await Promise.all([1, 2, 3, 4].map(() => send("once", "Fuel calculator")));
    const done = told.filter(({ status }) => status === 201);
    expect(told.filter(({ status }) => status === 409).length + done.length).toBe(4);
    expect(new Set(done.map(({ body }) => body.reference)).size).toBe(1);
    expect(await database.application.count({ where: { title: "Fuel calculator" } })).toBe(1);
    const later = await send("once", "Fuel calculator");
    expect(later.headers.get("idempotent-replayed")).toBe("true");
    expect(later.body.reference).toBe(done[0]?.body.reference);
  });

  test("used for something else is refused", async () => {
    await send("first use", "Fuel ledger");
    const told = await send("first use", "Another ledger");
    expect(told.status).toBe(409);
    expect(await database.application.count({ where: { title: "Another ledger" } })).toBe(0);
  });

  test("that was refused may be sent again, since nothing was done", async () => {
    const wrong = await call("POST", "/api/v1/applications", {
      token,
      body: sentBy(maker, { title: "Third ledger", departmentId: randomUUID() }),
      headers: { "idempotency-key": "mended" },
    });
    expect(wrong.status).toBe(409);
    expect(wrong.body.detail).toContain("not there any more");
    expect((await send("mended", "Third ledger")).status).toBe(201);
  });

  test("a platform that is not there is said to be so", async () => {
    const { reference: one } = await register(maker, { title: "Platform seeker" });
    const body = { version: 1, platformId: randomUUID() };
    const told = await call("PATCH", `/api/v1/applications/${one}`, { token, body });
    expect(told.status).toBe(409);
  });

  test("two changes of one version end with one of them and a conflict", async () => {
    const { reference: both } = await register(maker, { title: "Contested list" });
    const change = (headline: string) =>
      call("PATCH", `/api/v1/applications/${both}`, { token, body: { version: 1, headline } });
    const told = await Promise.all([change("The first to come"), change("The other to come")]);
    expect(told.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(told.find(({ status }) => status === 409)?.body.version).toBe(2);
  });
});
