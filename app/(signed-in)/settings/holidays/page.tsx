import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { HolidayForms } from "@/components/people/holiday-forms";
import { HolidayList } from "@/components/people/holiday-list";
import { PageHeader } from "@/components/ui/page-header";
import { mayChangeOrganisation } from "@/lib/people/access";
import { listHolidays } from "@/lib/people/queries/read-settings";
import { readYear } from "@/lib/people/usual-holidays";
import {
  addHolidayAction,
  addHolidayListAction,
  addUsualHolidaysAction,
  putHolidayBackAction,
  removeHolidayAction,
} from "./actions";

export const metadata: Metadata = { title: "Holidays" };

export default async function HolidaysPage({ searchParams }: PageProps<"/settings/holidays">) {
  const actor = await requireActor();
  if (!mayChangeOrganisation(actor)) forbidden();
  const reader = await readerOf(actor);
  const year = readYear((await searchParams).year, reader.now);
  const holidays = await listHolidays(actor, year);
  return (
    <>
      <PageHeader
        title={`Holidays in ${year}`}
        subtitle="Days on which nobody has to answer, besides Saturdays and Sundays. A change counts for deadlines set from now on; those that are set already do not move."
      />
      <HolidayList
        {...{ year, holidays }}
        locale={reader.locale}
        remove={removeHolidayAction}
        putBack={putHolidayBackAction}
      />
      <HolidayForms
        year={year}
        add={addHolidayAction}
        addUsual={addUsualHolidaysAction}
        addList={addHolidayListAction}
      />
    </>
  );
}
