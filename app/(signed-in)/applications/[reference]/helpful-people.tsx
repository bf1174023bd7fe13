import { askForHelpAction } from "@/app/(signed-in)/help/actions";
import type { Reader } from "@/app/reader";
import { AskedAskHelpDialog } from "@/components/mentoring/asked-ask-help-dialog";
import { PeopleWhoCanHelp } from "@/components/mentoring/people-who-can-help";
import type { Actor } from "@/lib/access/actor";
import { mayAskForHelp } from "@/lib/inventory/access";
import { applicationKinds } from "@/lib/inventory/kinds";
import { tellHelpState } from "@/lib/mentoring/help-words";
import { findMentorsFor } from "@/lib/mentoring/queries/find-mentors";
import { findOpenHelp } from "@/lib/mentoring/queries/read-help";
import { readSnapshot } from "@/lib/mentoring/queries/read-snapshot";
import { listDepartments } from "@/lib/people/queries";
import type { Card } from "./read-card";

const everything = { steps: "on", riskLines: "on", whereItLives: "on" };

type HelpfulPeopleProps = { actor: Actor; card: Card; reader: Reader };

/** Only for those who may see the full record. */
export async function HelpfulPeople({ actor, card, reader }: HelpfulPeopleProps) {
  const { id, reference, platform, ownerId, departmentId } = card;
  const kind = applicationKinds.find((known) => known === card.kind) ?? "other";
  const sought = { platform: platform?.name ?? null, kind, ownerId, departmentId };
  const open = await findOpenHelp(actor, id);
  const mayAsk = open === null && mayAskForHelp(actor, card);
  const [matches, departments, snapshot] = await Promise.all([
    open ? [] : findMentorsFor(actor, sought, reader.now),
    open ? [] : listDepartments(actor),
    mayAsk ? readSnapshot(actor, reference, everything, reader.now) : null,
  ]);
  const departmentNames = new Map(departments.map((department) => [department.id, department.name]));
  const people = matches
    .filter(({ mentor }) => mentor.personId !== card.secondOwnerId)
    .map(({ mentor, reasons }) => ({
      personId: mentor.personId,
      name: mentor.name,
      department: departmentNames.get(mentor.departmentId) ?? "",
      reasons,
    }));
  return (
    <>
      <PeopleWhoCanHelp
        people={people}
        mayAsk={mayAsk}
        open={open && { id: open.id, isClaimed: open.state === "claimed", words: `${tellHelpState(open)}.` }}
      />
      {snapshot ? (
        <AskedAskHelpDialog
          action={askForHelpAction.bind(null, reference, actor.id)}
          mentors={people}
          snapshot={snapshot}
          keptAs={`help-question-${actor.id}-${reference}`}
        />
      ) : null}
    </>
  );
}
