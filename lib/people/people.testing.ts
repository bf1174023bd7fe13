import type { Actor, Role } from "@/lib/access/actor";
import { addDepartment, addPerson } from "./commands/add-people";
import { beginDemoOrganisation } from "./commands/begin-demo-organisation";
import { findActorOfPerson } from "./sign-in";

export type Organisation = {
  administrator: Actor;
  departmentIds: Record<"IT" | "Claims" | "Motor" | "Finance", string>;
  hire(name: string, department: keyof Organisation["departmentIds"], ...roles: Role[]): Promise<Actor>;
};

/** Claims with Motor below it, Finance beside them, and an administrator in IT. Managers manage where they work. */
export async function foundOrganisation(): Promise<Organisation> {
  const begun = await beginDemoOrganisation({
    organisation: "Testing Mutual",
    department: "IT",
    administrator: { name: "Tilda Hart" },
  });
  const administrator = await actorOf(begun.personId);
  const add = async (name: string, parentId: string | null) =>
    (await addDepartment(administrator, { name, parentId })).id;
  const claims = await add("Claims", null);
  const departmentIds = {
    IT: begun.departmentId,
    Claims: claims,
    Motor: await add("Motor", claims),
    Finance: await add("Finance", null),
  };
  return {
    administrator,
    departmentIds,
    async hire(name, department, ...roles) {
      const managesDepartment = roles.includes("manager");
      const input = { name, departmentId: departmentIds[department], roles, managesDepartment };
      return actorOf((await addPerson(administrator, input)).id);
    },
  };
}

/** The person with the rights of this moment. */
export async function actorOf(personId: string) {
  const actor = await findActorOfPerson(personId);
  if (!actor) throw new Error("Nobody active has this id.");
  return actor;
}
