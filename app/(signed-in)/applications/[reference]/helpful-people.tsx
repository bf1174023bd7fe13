import { PeopleWhoCanHelp } from "@/components/mentoring/people-who-can-help";
import type { Actor } from "@/lib/access/actor";
import { applicationKinds } from "@/lib/inventory/kinds";
import { findMentorsFor } from "@/lib/mentoring/queries";
import { listDepartments } from "@/lib/people/queries";
import type { Card } from "./read-card";

export async function HelpfulPeople({ actor, card }: { actor: Actor; card: Card }) {
  const { platform, ownerId, departmentId } = card;
  const kind = applicationKinds.find((known) => known === card.kind) ?? "other";
  const [matches, departments] = await Promise.all([
    findMentorsFor(actor, { platform: platform?.name ?? null, kind, ownerId, departmentId }),
    listDepartments(actor),
  ]);
  const departmentNames = new Map(departments.map(({ id, name }) => [id, name]));
  return (
    <PeopleWhoCanHelp
      people={matches.map(({ mentor, reasons }) => ({
        personId: mentor.personId,
        name: mentor.name,
        department: departmentNames.get(mentor.departmentId) ?? "",
        reasons,
      }))}
    />
  );
}
