import { beforeEach, expect, test } from "vitest";
import { database } from "@/lib/foundation/database";
import { actorOf, foundOrganisation, type Organisation } from "../people.testing";
import { findActorOfSession, startSession } from "../sign-in";
import { leaveDemo } from "./leave-demo";

const now = new Date("2026-11-25T09:00:00Z");
const answers = {
  organisation: "Harbour Works",
  department: "Quay",
  name: "Rosa Lind",
  email: "rosa@harbour.example",
  confirmation: "testing mutual",
};
let organisation: Organisation;

beforeEach(async () => {
  process.env.LAMPLIGHT_MODE = "local";
  delete process.env.OIDC_ISSUER;
  if ((await database.organisation.count()) === 0) organisation = await foundOrganisation();
});

test.each(["maker", "mentor", "analyst", "manager", "responder"] as const)(
  "a %s cannot leave the demo",
  async (role) => {
    const actor = await organisation.hire(`The ${role}`, "Claims", role);
    await expect(leaveDemo(actor, answers, now)).rejects.toThrow("Only administrators");
  },
);

test("without the demo's name, or where others can come in, nothing goes", async () => {
  const { administrator } = organisation;
  await expect(leaveDemo(administrator, { ...answers, confirmation: "yes" }, now)).rejects.toThrow(
    "Testing Mutual",
  );
  process.env.LAMPLIGHT_MODE = "served";
  await expect(leaveDemo(administrator, answers, now)).rejects.toThrow("on the machine");
  expect(await database.person.count()).toBeGreaterThan(1);
});

test("a failure on the way keeps everything", async () => {
  const people = await database.person.count();
  const failing = database.$transaction(async (tx) => {
    await leaveDemo(organisation.administrator, answers, now, tx);
    throw new Error("on the way");
  });
  await expect(failing).rejects.toThrow("on the way");
  expect(await database.person.count()).toBe(people);
});

test("everything invented goes, and platforms and the trace stay", async () => {
  await database.platform.create({
    data: { name: "Paper", standing: "supported", standingSince: new Date("2026-01-01") },
  });
  const former = await startSession(organisation.administrator.id, "persona", null);
  const [records, platforms] = [await database.auditRecord.count(), await database.platform.count()];
  await database.holiday.create({ data: { day: new Date("2026-12-25"), name: "Christmas" } });

  const { sessionToken } = await leaveDemo(organisation.administrator, answers, now);

  expect(await findActorOfSession(former, null)).toBeNull();
  expect(await findActorOfSession(sessionToken, null)).toMatchObject({
    name: "Rosa Lind",
    roles: ["administrator", "maker"],
  });
  expect(await database.person.count()).toBe(1);
  expect(await database.department.findMany({ select: { name: true } })).toEqual([{ name: "Quay" }]);
  expect(await database.organisation.findMany({ select: { name: true, isDemo: true } })).toEqual([
    { name: "Harbour Works", isDemo: false },
  ]);
  expect(await database.holiday.count()).toBe(0);
  expect(await database.platform.count()).toBe(platforms);
  expect(platforms).toBeGreaterThan(0);
  expect(await database.auditRecord.count()).toBe(records + 2);
  expect(await database.auditRecord.count({ where: { deed: "organisation.demo-left" } })).toBe(1);
});

test("a real organisation cannot be emptied, not even by asking the database itself", async () => {
  await database.organisation.updateMany({ data: { isDemo: false } });
  await expect(database.$executeRaw`SELECT leave_demo()`).rejects.toThrow("Only the demo organisation");
  expect(await database.person.count()).toBeGreaterThan(0);
  const person = await database.person.findFirstOrThrow({ select: { id: true } });
  await expect(leaveDemo(await actorOf(person.id), answers, now)).rejects.toThrow(
    "not the demo organisation",
  );
});
