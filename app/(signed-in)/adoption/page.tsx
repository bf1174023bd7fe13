import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { readOrganisation } from "@/app/read-once";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { AloneOwners } from "@/components/adoption/alone-owners";
import { DepartmentBars } from "@/components/adoption/department-bars";
import { MixChart } from "@/components/adoption/mix-chart";
import { PhasingOutList } from "@/components/adoption/phasing-out-list";
import { TargetDialog } from "@/components/adoption/target-dialog";
import { PageHeader } from "@/components/ui/page-header";
import { PlainDay } from "@/components/ui/plain-day";
import { PrintButton } from "@/components/ui/print-button";
import { hasRole } from "@/lib/access/actor";
import { adoptionDepartments, maySeeAdoption, maySetTargets } from "@/lib/adoption/access";
import {
  listAloneOwners,
  listPhasingOut,
  listTargets,
  readDepartments,
  readMixOverTime,
} from "@/lib/adoption/queries";
import { summariseStanding, wholeOf } from "@/lib/adoption/summary";
import { tellAdoption } from "@/lib/adoption/trend";
import { writeInventoryAddress } from "@/lib/overview/schema";
import { removeTargetAction, setTargetAction, setTargetAgainAction } from "./actions";

export const metadata: Metadata = { title: "Adoption" };

/** Where there are more, the highest stand for what is below them until somebody asks for all. */
const mostDepartments = 40;

export default async function AdoptionPage({ searchParams }: PageProps<"/adoption">) {
  const actor = await requireActor();
  if (!maySeeAdoption(actor)) forbidden();
  const { now, locale, timeZone } = await readerOf(actor);
  const [departments, days, phasingOut, alone, organisation, targets] = await Promise.all([
    readDepartments(actor, now),
    readMixOverTime(actor, now),
    listPhasingOut(actor),
    listAloneOwners(actor),
    readOrganisation(),
    maySetTargets(actor) ? listTargets() : [],
  ]);
  const showsAll = (await searchParams).departments === "all" || departments.length <= mostDepartments;
  const whole = wholeOf(departments, organisation?.name ?? "The whole organisation");
  const ofPhasingOut = writeInventoryAddress({
    department: adoptionDepartments(actor) ?? [],
    standing: ["phasing-out"],
    sort: "risk",
  });

  return (
    <>
      <PageHeader
        title={tellAdoption(summariseStanding(departments))}
        subtitle={
          <>
            Recommended and supported platforms are where we want to be.{" "}
            <PlainDay date={now} locale={locale} timeZone={timeZone} />
          </>
        }
        actions={
          <>
            <PrintButton />
            {maySetTargets(actor) ? (
              <TargetDialog
                action={setTargetAction}
                choices={[whole, ...departments]}
                remove={removeTargetAction}
                setAgain={setTargetAgainAction}
                targets={targets.map(({ departmentId, percent, reachedBy }) => ({
                  departmentId: departmentId ?? "",
                  percent,
                  reachedBy: reachedBy.toISOString().slice(0, 10),
                }))}
              />
            ) : null}
          </>
        }
      />
      <div className="mt-6 flex flex-col gap-8 print:mt-2 print:gap-2 print:[zoom:0.76]">
        <DepartmentBars
          departments={showsAll ? departments : departments.filter(({ depth }) => depth === 0)}
          total={departments.length}
          locale={locale}
        />
        <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,7fr)_minmax(0,4fr)] print:grid-cols-1 print:gap-2">
          <div className="flex min-w-0 flex-col gap-8 print:gap-2">
            <MixChart days={days} locale={locale} />
            <PhasingOutList
              tools={phasingOut}
              total={whole.mix["phasing-out"] ?? 0}
              address={ofPhasingOut}
              now={now}
              locale={locale}
            />
          </div>
          <AloneOwners people={alone} mayName={hasRole(actor, "analyst")} />
        </div>
      </div>
    </>
  );
}
