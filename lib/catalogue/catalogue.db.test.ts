import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { visibleProducts, visibleProductsSql } from "./access";
import { addProduct, bringProductBack, changeProduct, retireProduct } from "./commands";
import { countProducts, getProduct, listCapabilities, listProducts } from "./queries";
import { productFilterSchema } from "./schema";

let organisation: Organisation;
let analyst: Actor;
let maker: Actor;
const now = new Date("2026-03-02T09:00:00Z");

beforeAll(async () => {
  organisation = await foundOrganisation();
  analyst = await organisation.hire("Fay", "IT", "analyst");
  maker = await organisation.hire("Mara", "Motor", "maker");
});

beforeEach(async () => {
  await database.product.deleteMany();
});

const acrobat = {
  name: "Acrobat Pro",
  vendor: "Adobe",
  standing: "licensed",
  capabilities: ["PDF editing", "e-signature", "pdf editing"],
  seats: "40",
  seatsFree: "12",
  expiresOn: "2027-06-30",
  note: "Renew with the framework contract.",
};

const add = (more: object = {}, who = analyst) => addProduct(who, { ...acrobat, ...more }, now);
const list = async (who: Actor, filter: Record<string, string> = {}) =>
  (await listProducts(who, productFilterSchema.parse(filter))).products.map(({ name }) => name);
const deedsOn = async (id: string) =>
  (
    await database.auditRecord.findMany({
      where: { subjectIds: { has: id } },
      orderBy: { position: "asc" },
      select: { deed: true },
    })
  ).map(({ deed }) => deed);

test("a product is added, changed, retired and brought back, each with its trace", async () => {
  const { id } = await add();
  expect(await getProduct(maker, id)).toMatchObject({
    capabilities: ["PDF editing", "e-signature"],
    seats: 40,
    seatsFree: 12,
    expiresOn: new Date("2027-06-30"),
    note: "",
  });
  expect((await getProduct(analyst, id)).note).toBe("Renew with the framework contract.");
  await changeProduct(analyst, id, { ...acrobat, seats: "50", version: 1 }, now);
  await retireProduct(analyst, id, now);
  await expect(changeProduct(analyst, id, { ...acrobat, version: 3 }, now)).rejects.toThrow("Bring it back");
  await expect(retireProduct(analyst, id, now)).rejects.toThrow("retired already");
  await expect(getProduct(maker, id)).rejects.toThrow("no such product");
  await bringProductBack(organisation.administrator, id, now);
  expect(await deedsOn(id)).toEqual([
    "product.added",
    "product.changed",
    "product.retired",
    "product.brought-back",
  ]);
});

test("of two who save at once, the second is shown what the first saved", async () => {
  const { id } = await add();
  await changeProduct(analyst, id, { ...acrobat, howToGet: "Ask the desk.", version: 1 }, now);
  await expect(changeProduct(analyst, id, { ...acrobat, version: 1 }, now)).rejects.toMatchObject({
    reason: "conflict",
    details: { version: 2, theirs: { howToGet: "Ask the desk." } },
  });
});

test("saving without a change raises no version and leaves no trace; an identifier's list is a change", async () => {
  const { id } = await add({ externalId: "7" });
  const same = { ...acrobat, externalId: "7", version: 1 };
  expect(await changeProduct(analyst, id, same, now)).toEqual({ id, version: 1 });
  expect(await deedsOn(id)).toEqual(["product.added"]);
  const ofList = { ...same, externalSource: "snipe-it" };
  expect(await changeProduct(analyst, id, ofList, now)).toEqual({ id, version: 2 });
  expect(await getProduct(analyst, id)).toMatchObject({ externalSource: "snipe-it", version: 2 });
  expect(await deedsOn(id)).toEqual(["product.added", "product.changed"]);
});

test("one name of one vendor is offered once, also when it comes twice at once or is brought back", async () => {
  const outcomes = await Promise.allSettled([add(), add({ name: "acrobat PRO" })]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const [{ id = "" } = {}] = await database.product.findMany();
  await retireProduct(analyst, id, now);
  await add();
  await expect(bringProductBack(analyst, id, now)).rejects.toThrow("already a product called");
  const { id: other } = await add({ vendor: "Another" });
  expect(await database.product.findUnique({ where: { id: other } })).toMatchObject({
    name: "Acrobat Pro",
    vendor: "Another",
    retiredAt: null,
  });
  expect(await database.product.count()).toBe(3);
});

test.each([
  [{ name: "" }, "name is missing"],
  [{ standing: "borrowed" }, "Choose whether"],
  [{ seats: "3", seatsFree: "4" }, "Of 3 seats"],
  [{ trainingUrl: "javascript:alert(1)" }, "begins with https://"],
  [{ trainingUrl: "https://me:secret@learn.example" }, "without a name and password"],
  [{ capabilities: ["x".repeat(61)] }, "at most 60"],
  [{ productKey: "AAAAA-BBBBB" }, "productKey"],
])("%j is refused and nothing is kept", async (more, sentence) => {
  await expect(add(more)).rejects.toThrow(sentence);
  expect(await database.product.count()).toBe(0);
});

describe("who", () => {
  test("analysts and administrators keep the products; nobody else changes one", async () => {
    const { id } = await add({}, organisation.administrator);
    for (const role of ["maker", "mentor", "manager", "responder"] as const) {
      const other = await organisation.hire(`Some ${role}`, "Motor", role);
      await expect(add({ name: "Other" }, other)).rejects.toThrow("Only IT analysts");
      await expect(changeProduct(other, id, { ...acrobat, version: 1 }, now)).rejects.toThrow("Only IT");
      await expect(retireProduct(other, id, now)).rejects.toThrow("Only IT analysts");
      await expect(bringProductBack(other, id, now)).rejects.toThrow("Only IT analysts");
    }
  });

  test("what was retired is listed for those who keep the catalogue only", async () => {
    const { id } = await add();
    await add({ name: "Visio" });
    await retireProduct(analyst, id, now);
    expect(await list(analyst, { show: "retired" })).toEqual(["Acrobat Pro"]);
    expect(await list(maker, { show: "retired" })).toEqual(["Visio"]);
    expect((await countProducts(maker)).retired).toBe(0);
    expect((await countProducts(analyst)).retired).toBe(1);
    for (const actor of [analyst, maker, organisation.administrator]) {
      const found = await database.product.findMany({ where: visibleProducts(actor), select: { id: true } });
      const foundBySql = await database.$queryRaw<{ id: string }[]>`
        SELECT p.id::text FROM product p WHERE ${visibleProductsSql(actor)}`;
      expect(foundBySql.map((one) => one.id).sort()).toEqual(found.map((one) => one.id).sort());
      expect(found).toHaveLength(actor === maker ? 1 : 2);
    }
  });
});

describe("the list", () => {
  beforeEach(async () => {
    await add();
    await add({
      name: "Tableau Creator",
      vendor: "Salesforce",
      standing: "to-buy",
      capabilities: ["Charts"],
    });
    await add({
      name: "Éclair",
      vendor: "Pâtisserie",
      capabilities: ["charts"],
      description: "Draws lines.",
    });
  });

  test.each([
    [{}, ["Acrobat Pro", "Éclair", "Tableau Creator"]],
    [{ q: "sales CHARTS" }, ["Tableau Creator"]],
    [{ q: "eclair" }, ["Éclair"]],
    [{ q: "lines" }, ["Éclair"]],
    [{ q: "%" }, ["Acrobat Pro", "Éclair", "Tableau Creator"]],
    [{ standing: "to-buy" }, ["Tableau Creator"]],
    [{ capability: "CHARTS" }, ["Éclair", "Tableau Creator"]],
    [{ standing: "licensed", capability: "charts" }, ["Éclair"]],
    [{ standing: "nonsense", after: "nowhere" }, ["Acrobat Pro", "Éclair", "Tableau Creator"]],
    [{ capability: "\0", q: "\0" }, ["Acrobat Pro", "Éclair", "Tableau Creator"]],
    [{ capability: "\ud800" }, ["Acrobat Pro", "Éclair", "Tableau Creator"]],
  ])("%j finds %j", async (filter, names) => {
    expect(await list(maker, filter as Record<string, string>)).toEqual(names);
  });

  test("goes on where the page before it ended", async () => {
    const filter = productFilterSchema.parse({});
    const first = await listProducts(maker, filter, 2);
    const second = await listProducts(maker, { ...filter, after: first.next ?? "" }, 2);
    expect([...first.products, ...second.products].map(({ id }) => id)).toHaveLength(3);
    expect(second.products.map(({ name }) => name)).toEqual(["Tableau Creator"]);
    expect(second.next).toBeNull();
  });

  test("says what all of it can be used for, without regard to case", async () => {
    expect(await listCapabilities(maker)).toEqual([
      { capability: expect.stringMatching(/^charts$/i), products: 2 },
      { capability: "e-signature", products: 1 },
      { capability: "PDF editing", products: 1 },
    ]);
    expect(await countProducts(maker)).toEqual({ licensed: 2, toBuy: 1, retired: 0 });
  });
});
