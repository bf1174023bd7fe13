import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { readerOf } from "@/app/reader";
import { orNotFound } from "@/app/refusals";
import { requireActor } from "@/app/who-asks";
import { AccountDeeds } from "@/components/people/account-deeds";
import { PersonForm } from "@/components/people/person-form";
import { RoleDeeds } from "@/components/people/role-deeds";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { dayIn } from "@/lib/foundation/zoned-time";
import { countOwnedBy } from "@/lib/overview/queries/count-by-department";
import { mayChangeDirectory } from "@/lib/people/access";
import { listDepartments } from "@/lib/people/queries";
import { getPerson } from "@/lib/people/queries/read-directory";
import {
  changePersonAction,
  closeAccountAction,
  endSessionsOfAction,
  grantRoleAction,
  noteLeaverAction,
  noteReturnAction,
  openAccountAction,
  takeRoleAction,
} from "../actions";

export const metadata: Metadata = { title: "A person" };

export default async function PersonPage({ params }: PageProps<"/settings/people/[id]">) {
  const actor = await requireActor();
  if (!mayChangeDirectory(actor)) forbidden();
  const person = await orNotFound(getPerson(actor, (await params).id));
  const [departments, owned, reader] = await Promise.all([
    listDepartments(actor),
    countOwnedBy(actor, person.id),
    readerOf(actor),
  ]);
  return (
    <>
      <PageHeader
        title={person.name}
        breadcrumb={<Breadcrumbs items={[{ label: "People", href: "/settings/people" }]} />}
      />
      <PersonForm
        person={person}
        departments={departments}
        action={changePersonAction.bind(null, person.id)}
      />
      <RoleDeeds
        person={person}
        isSelf={person.id === actor.id}
        grant={grantRoleAction.bind(null, person.id)}
        take={takeRoleAction.bind(null, person.id)}
      />
      <AccountDeeds
        person={person}
        owned={owned}
        today={dayIn(reader.now, reader.timeZone)}
        isSelf={person.id === actor.id}
        leave={noteLeaverAction.bind(null, person.id)}
        comeBack={noteReturnAction.bind(null, person.id)}
        close={closeAccountAction.bind(null, person.id)}
        open={openAccountAction.bind(null, person.id)}
        endSessions={endSessionsOfAction.bind(null, person.id)}
      />
    </>
  );
}
