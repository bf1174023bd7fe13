import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { PeopleFilters } from "@/components/people/people-filters";
import { PeopleList } from "@/components/people/people-list";
import { PersonForm } from "@/components/people/person-form";
import { RoleRequests } from "@/components/people/role-requests";
import { PageHeader } from "@/components/ui/page-header";
import { mayChangeDirectory } from "@/lib/people/access";
import { listDepartments } from "@/lib/people/queries";
import { listPeople, listRoleRequests, peopleFilterSchema } from "@/lib/people/queries/read-directory";
import { addPersonAction, answerRoleRequestAction } from "./actions";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: PageProps<"/settings/people">) {
  const actor = await requireActor();
  if (!mayChangeDirectory(actor)) forbidden();
  const filter = peopleFilterSchema.parse(await searchParams);
  const [{ people, next }, requests, departments, reader] = await Promise.all([
    listPeople(actor, filter),
    listRoleRequests(actor),
    listDepartments(actor),
    readerOf(actor),
  ]);
  return (
    <>
      <PageHeader title="People" subtitle="Who is here, where they work, and what they may do." />
      <RoleRequests requests={requests} actorId={actor.id} reader={reader} answer={answerRoleRequestAction} />
      <PeopleFilters filter={filter} departments={departments} />
      <PeopleList people={people} next={next} filter={filter} />
      <details className="mt-8">
        <summary className="cursor-pointer font-medium">Add a person</summary>
        <div className="mt-4">
          <PersonForm departments={departments} action={addPersonAction} />
        </div>
      </details>
    </>
  );
}
