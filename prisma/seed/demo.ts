import { resolve } from "node:path";
import { sealAuditRecords } from "@/lib/audit/commands";
import { recountComponents } from "@/lib/dependencies/commands/recount-components";
import { settleNotifications } from "@/lib/notifications/commands/keep-inbox";
import { recordLeaver } from "@/lib/people/commands/add-people";
import { scoreStaleApplications } from "@/lib/risk/commands";
import { inventAdoption } from "./demo-adoption";
import { registerApplications } from "./demo-applications";
import { daysBefore } from "./demo-days";
import { askForSomeHelp } from "./demo-help";
import { addEverybody, addMentors } from "./demo-people";
import { fillCatalogue } from "./demo-products";
import { keepTheOrganisation } from "./demo-settings";
import { describeSources } from "./demo-sources";
import { letColleaguesTalk } from "./demo-talk";
import { leaveSomethingWaiting } from "./demo-waiting";
import { readOrganisation } from "./read-organisation";

export const organisationFolder = resolve("prisma/seed/organisation");

/**
 * Fills an empty database with Northwind Mutual, through the commands that people use and as the people who did it.
 * The same `now` makes the same organisation. @throws Error where the files do not fit; Refusal where one exists.
 */
export async function seedDemoOrganisation(now: Date) {
  const written = readOrganisation(organisationFolder);
  const directory = await addEverybody(written);
  await addMentors(directory, written.people);
  await keepTheOrganisation(directory, now);
  await fillCatalogue(directory, now);
  const applications = await registerApplications(directory, written.applications, now);

  const leavers = new Map(
    written.people.flatMap(({ key, leftDaysAgo }) =>
      leftDaysAgo === undefined ? [] : [[key, leftDaysAgo] as const],
    ),
  );
  const ofThoseWhoStay = applications.filter(({ owner }) => !leavers.has(owner));
  await leaveSomethingWaiting(directory, ofThoseWhoStay, now);
  await askForSomeHelp(directory, ofThoseWhoStay, now);
  await letColleaguesTalk(directory, ofThoseWhoStay, now);
  await describeSources(directory, now);
  for (const [key, days] of leavers) {
    const { id: personId } = directory.actor(key);
    await recordLeaver(directory.administrator, { personId, leftAt: daysBefore(now, days) });
  }
  await inventAdoption(directory, now);
  await settleNotifications(daysBefore(now, 14));
  await scoreStaleApplications(now, now);
  await recountComponents();
  while ((await sealAuditRecords()) > 0);
}
