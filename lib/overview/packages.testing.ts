import type { Actor } from "@/lib/access/actor";
import { recountComponents } from "@/lib/dependencies/commands/recount-components";
import { registerWithPackages } from "@/lib/dependencies/components.testing";
import { readVersionRange } from "@/lib/dependencies/version-range";
import { database } from "@/lib/foundation/database";
import { retireApplication } from "@/lib/inventory/commands/retire-application";
import { registrationDay } from "@/lib/inventory/inventory.testing";
import { recordLeaver } from "@/lib/people/commands/add-people";
import { foundOrganisation } from "@/lib/people/people.testing";
import { scoreStaleApplications } from "@/lib/risk/commands";

export function rangeOf(text: string) {
  const range = readVersionRange(text);
  if ("error" in range) throw new Error(range.error);
  return range;
}

export const now = new Date("2026-04-01T09:00:00Z");

/**
 * Three applications in use that need `requests`, one of whose owner has left, and a retired one; with everybody who may
 * see some of it, by their part.
 */
export async function fillPackages() {
  const organisation = await foundOrganisation();
  const { hire } = organisation;
  const people = new Map<string, Actor>();
  const person = (who: string) => {
    const actor = people.get(who);
    if (!actor) throw new Error(`Nobody is ${who}.`);
    return actor;
  };
  const references = new Map<string, string>();
  const register = async (owner: string, title: string, requirements: string, more = {}) => {
    const { id, reference } = await registerWithPackages(person(owner), requirements, { title, ...more });
    references.set(title, reference);
    return id;
  };
  people.set("mara", await hire("Mara", "Motor", "maker"));
  people.set("otto", await hire("Otto", "Finance", "maker"));
  people.set("lea", await hire("Lea", "Claims", "maker"));
  people.set("guest", await hire("Ela", "Finance", "mentor"));
  people.set("mentor", await hire("Eva", "Motor", "mentor"));
  people.set("analyst", await hire("Fay", "IT", "analyst"));
  people.set("responder", await hire("Jan", "IT", "responder"));
  people.set("manager of claims", await hire("Gus", "Claims", "manager"));
  people.set("manager of finance", await hire("Ida", "Finance", "manager"));
  people.set("administrator", organisation.administrator);
  await register("mara", "Mileage list", "requests==2.31.0\npandas==2.2.0\n", { peopleRelying: "12" });
  await register("otto", "Closing list", "requests==2.32.3\nopenpyxl==3.1.2\n", { peopleRelying: "5" });
  const guested = await register("lea", "Claims list", "requests==2.31.0\nrequests\n");
  await database.applicationGuest.create({
    data: { applicationId: guested, personId: person("guest").id, since: registrationDay },
  });
  await register("otto", "Old list", "museumlib==1.0\nrequests==2.0.0\n");
  await retireApplication(person("otto"), references.get("Old list") ?? "", {}, registrationDay);
  await recordLeaver(organisation.administrator, { personId: person("lea").id, leftAt: registrationDay });
  await scoreStaleApplications(now, now);
  await recountComponents();
  return { organisation, people, person, references };
}
