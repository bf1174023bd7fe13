import { expect, test } from "vitest";
import { database } from "@/lib/foundation/database";
import { findColleagues } from "./queries";
import { findActorOfPerson } from "./sign-in";

async function hire(name: string, leftAt: Date | null = null) {
  const department = await database.department.upsert({
    where: { name: "Berths" },
    create: { name: "Berths" },
    update: {},
    select: { id: true },
  });
  const { id } = await database.person.create({
    data: { name, roles: ["maker"], departmentId: department.id, leftAt },
    select: { id: true },
  });
  return id;
}

test("colleagues are found whatever the accents, in parts, and with typing errors; leavers are not", async () => {
  const me = await findActorOfPerson(await hire("Jo Marsh"));
  if (!me) throw new Error("The person is not there.");
  await hire("Tomás Rivas");
  await hire("Ada Okonjo");
  await hire("Tomas Gone", new Date("2026-01-01"));
  const found = async (words: string) => (await findColleagues(me, words)).map(({ name }) => name);

  expect(await found("tomas")).toEqual(["Tomás Rivas"]);
  expect(await found("riv tom")).toEqual(["Tomás Rivas"]);
  expect(await found("okono")).toEqual(["Ada Okonjo"]);
  expect(await found("%")).not.toContain("Tomas Gone");
  expect(await found("  ")).toEqual([]);
  expect(await found("xqzzw")).toEqual([]);
});
