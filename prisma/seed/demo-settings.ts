import { changeOrganisation } from "@/lib/people/commands/change-organisation";
import { addUsualHolidays } from "@/lib/people/commands/keep-holidays";
import { daysBefore } from "./demo-days";
import type { Directory } from "./demo-people";

/** What an administrator keeps: whom to ask, and the days on which nobody works. */
export async function keepTheOrganisation({ administrator }: Directory, now: Date) {
  const input = {
    name: "Northwind Mutual",
    helpContact: "Service desk, extension 4400",
    timeZone: "Europe/Amsterdam",
  };
  await changeOrganisation(administrator, input, daysBefore(now, 300));
  const year = now.getUTCFullYear();
  for (const one of [year, year + 1])
    await addUsualHolidays(administrator, { country: "NL", year: one }, daysBefore(now, 300));
}
