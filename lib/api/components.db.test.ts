import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { recountComponents } from "@/lib/dependencies/commands/recount-components";
import { registerWithPackages } from "@/lib/dependencies/components.testing";
import { database } from "@/lib/foundation/database";
import { foundOrganisation } from "@/lib/people/people.testing";
import { call, tokenFor } from "./api.testing";

let maker: Actor;
let manager: Actor;
let analyst: Actor;
let keeper: Actor;

beforeAll(async () => {
  const { hire } = await foundOrganisation();
  maker = await hire("Mara", "Motor", "maker");
  keeper = await hire("Otto", "Claims", "maker");
  manager = await hire("Gus", "Motor", "manager");
  analyst = await hire("Ann", "IT", "analyst");
  await registerWithPackages(maker, "pandas==2.2.0\nopenpyxl==3.1.2\n", { title: "Hail reserve" });
  await recountComponents();
});

const reach = async (actor: Actor, query = "", purl = "pkg:pypi/pandas") =>
  call("GET", `/api/v1/components/${encodeURIComponent(purl)}/blast-radius${query}`, {
    token: await tokenFor(actor, ["applications:read"]),
  });

const placeOf = (place: unknown) => Buffer.from(JSON.stringify(place)).toString("base64url");
const someId = "0190c8a4-0000-7000-8000-000000000001";

describe("how far a package reaches", () => {
  test("tells the same, byte for byte, with a confidential application and without it", async () => {
    const told = () =>
      Promise.all([maker, manager].flatMap((who) => [reach(who), reach(who, "?range=%3C3")])).then(
        (answers) => answers.map(({ status, body }) => JSON.stringify([status, body])),
      );
    const before = await told();
    expect(before[0]).toContain('"versions":["2.2.0"]');
    const hidden = await registerWithPackages(keeper, "pandas==1.4.9\npandas==0.9.1\n");
    await database.application.update({ where: { id: hidden.id }, data: { confidential: true } });
    await recountComponents();
    expect(await told()).toEqual(before);
    expect((await reach(analyst)).body.versions).toEqual(["2.2.0", "1.4.9", "0.9.1"]);
  });

  test.each([
    ["a number beyond all", placeOf([1e20, someId])],
    ["half a point", placeOf([1.5, someId])],
    ["less than nothing", placeOf([-1, someId])],
    ["a word", placeOf(["high", someId])],
    ["no id", placeOf([10, "x"])],
    ["nothing readable", "x"],
  ])("a place with %s is refused by its name", async (_what, after) => {
    const told = await reach(analyst, `?after=${after}`);
    expect(told.status).toBe(422);
    expect(told.body.errors).toMatchObject([
      { field: "after", message: expect.stringContaining("take “next”") },
    ]);
  });

  test.each([
    ["range", "%00"],
    ["range", "%3C2%00"],
    ["version", "2.2.0%00"],
    ["range", "%ED%A0%80"],
    ["version", "%ED%A0%80"],
    ["version", "1%0A2"],
  ])("%s=%s gets a sentence at its place", async (field, text) => {
    const told = await reach(analyst, `?${field}=${text}`);
    expect(told.status).toBeGreaterThanOrEqual(400);
    expect(told.status).toBeLessThan(500);
    expect(JSON.stringify(told.body)).toMatch(/character|understood/);
  });

  test("those that may need it are counted beside the others, and listed when asked for", async () => {
    const open = await registerWithPackages(keeper, "openpyxl>=3.1\n");
    const hidden = await registerWithPackages(keeper, "openpyxl\n");
    await database.application.update({ where: { id: hidden.id }, data: { confidential: true } });
    await recountComponents();
    const asked = (who: Actor, more = "") => reach(who, `?version=3.1.2${more}`, "pkg:pypi/openpyxl");
    const { body } = await asked(analyst);
    expect(body).toMatchObject({ total: 1, mayNeed: 2, mayNeedRanges: [">=3.1"] });
    expect(body.applications).toMatchObject([{ title: "Hail reserve", mayNeed: false, ranges: [] }]);
    const possible = (await asked(analyst, "&need=possible")).body;
    expect(possible.applications).toHaveLength(2);
    expect(possible.applications).toContainEqual(
      expect.objectContaining({ reference: open.reference, mayNeed: true, ranges: [">=3.1"], versions: [] }),
    );
    const [first] = [(await asked(analyst, "&need=possible&limit=1")).body];
    const second = (await asked(analyst, `&need=possible&limit=1&after=${first?.next}`)).body;
    expect([first?.applications, second.applications].flat()).toEqual(possible.applications);
    expect((await asked(maker, "&need=possible")).body).toMatchObject({
      total: 1,
      mayNeed: 0,
      applications: [],
    });
    expect((await reach(analyst, "", "pkg:pypi/openpyxl")).body).toMatchObject({ total: 3, mayNeed: 0 });
  });

  test("a package URL with NUL in it is no package", async () => {
    expect((await reach(analyst, "", "pkg:pypi/pan\0das")).status).toBe(404);
  });
});
