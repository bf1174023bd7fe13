import { beforeAll, expect, test } from "vitest";
import { sealAuditRecords } from "@/lib/audit/commands";
import { verifyAuditChain } from "@/lib/audit/queries";
import { countProducts, listProducts } from "@/lib/catalogue/queries";
import { productFilterSchema } from "@/lib/catalogue/schema";
import { database } from "@/lib/foundation/database";
import { listConsentsWaiting } from "@/lib/inventory/queries";
import { listDrafts, listPersonas } from "@/lib/people/queries";
import { findActorOfPerson } from "@/lib/people/sign-in";
import { listPlatforms } from "@/lib/platforms/queries";
import { scoreStaleApplications } from "@/lib/risk/commands";
import { seedDemoOrganisation } from "./demo";

const now = new Date("2026-11-17T09:00:00Z");

beforeAll(() => seedDemoOrganisation(now));

async function persona(key: string) {
  const personas = await listPersonas();
  const actor = await findActorOfPerson(personas.find((person) => person.persona === key)?.id ?? "");
  if (!actor) throw new Error(`Nobody plays ${key}.`);
  return actor;
}

test("everything is registered, scored and sealed", async () => {
  expect(await database.application.count()).toBeGreaterThanOrEqual(200);
  expect(await scoreStaleApplications(now, now)).toBe(0);
  expect(await sealAuditRecords()).toBe(0);
  expect(await verifyAuditChain()).toMatchObject({ unsealed: 0, broken: null });
});

test("the numbers rise with time, and nothing was done in the future", async () => {
  const applications = await database.application.findMany({
    orderBy: { number: "asc" },
    select: { registeredAt: true, attestedAt: true, changedAt: true },
  });
  const days = applications.map(({ registeredAt }) => registeredAt.getTime());
  expect(days).toEqual(days.toSorted((one, other) => one - other));
  const latest = applications.flatMap(({ attestedAt, changedAt }) => [
    attestedAt?.getTime() ?? 0,
    changedAt.getTime(),
  ]);
  expect(Math.max(...latest)).toBeLessThanOrEqual(now.getTime());
});

test("every kind of risk is there, from calm to severe", async () => {
  const bands = await database.applicationScore.groupBy({ by: ["band"], _count: true });
  expect(bands.map(({ band }) => band).sort()).toEqual(["high", "low", "moderate", "severe"]);
});

test("the personas have something to answer and something to finish", async () => {
  const [maker, mentor] = [await persona("imke.mulder"), await persona("ada.okonjo")];
  const waiting = await listConsentsWaiting(maker);
  expect(waiting.handovers).toHaveLength(1);
  expect(waiting.secondOwnerships.length).toBeGreaterThanOrEqual(1);
  expect((await listConsentsWaiting(mentor)).secondOwnerships.length).toBeGreaterThanOrEqual(1);
  expect(await listDrafts(maker)).toMatchObject([{ form: "register-application" }]);
});

test("one persona for each role", async () => {
  const roles = (await listPersonas()).flatMap((person) => person.roles);
  expect([...new Set(roles)].sort()).toEqual([
    "administrator",
    "analyst",
    "maker",
    "manager",
    "mentor",
    "responder",
  ]);
});

test("platforms stand by their standing, with what is built on them", async () => {
  const platforms = await listPlatforms(await persona("imke.mulder"));
  expect(platforms.at(0)?.standing).toBe("recommended");
  expect(platforms.at(-1)?.standing).toBe("phasing-out");
  expect(platforms.find(({ name }) => name === "Excel")?.applications).toBeGreaterThan(50);
});

test("the catalogue has products of both standings, and more than one for a need", async () => {
  const maker = await persona("imke.mulder");
  const counts = await countProducts(maker);
  expect([counts.licensed, counts.toBuy]).toEqual([8, 4]);
  const { products } = await listProducts(maker, productFilterSchema.parse({ q: "signature" }));
  expect(products.map(({ name }) => name)).toEqual(["Acrobat Pro", "DocuSign eSignature"]);
});

test("data sources are of several kinds, some looked after, and some nobody has looked at yet", async () => {
  const kinds = await database.dataSource.groupBy({ by: ["kind"], _count: true });
  expect(kinds.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["database", "list", "saas", "other"]),
  );
  expect(await database.dataSource.count({ where: { ownerId: { not: null } } })).toBeGreaterThan(20);
});

test("where there is an organisation, no second one is made", async () => {
  await expect(seedDemoOrganisation(now)).rejects.toMatchObject({ name: "Refusal", reason: "conflict" });
});
