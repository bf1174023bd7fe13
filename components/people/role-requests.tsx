import { DeedButton } from "@/components/ui/deed-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { isRole, roleWords } from "@/lib/access/actor";
import type { FormState } from "@/lib/foundation/form-outcome";

type RoleRequestsProps = {
  requests: readonly {
    id: string;
    role: string;
    askedAt: Date;
    askedById: string;
    person: { id: string; name: string };
    askedBy: { name: string };
  }[];
  actorId: string;
  reader: { now: Date; locale: string; timeZone: string };
  answer: (requestId: string, agrees: boolean) => Promise<FormState>;
};

/** Roles that wait for the yes of a second administrator. */
export function RoleRequests({ requests, actorId, reader, answer }: RoleRequestsProps) {
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="role-requests" className="panel mb-6 max-w-3xl p-4">
      <h2 id="role-requests" className="mb-2 text-base font-semibold">
        Waiting for a second administrator
      </h2>
      <ul className="divide-y divide-line">
        {requests.map(({ id, role, askedAt, askedById, person, askedBy }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <p>
              {askedBy.name} asks that {person.name} become {isRole(role) ? roleWords[role] : role},{" "}
              <RelativeTime date={askedAt} {...reader} />
            </p>
            {person.id === actorId ? (
              <span className="text-[0.8125rem] text-ink-soft">
                It is about you, so another administrator decides.
              </span>
            ) : askedById === actorId ? (
              <DeedButton
                size="small"
                action={answer.bind(null, id, false)}
                done="The request is taken back."
              >
                Take it back
              </DeedButton>
            ) : (
              <div className="flex flex-wrap gap-2">
                <DeedButton
                  size="small"
                  variant="primary"
                  action={answer.bind(null, id, true)}
                  done={`${person.name} has the role now.`}
                >
                  Grant it
                </DeedButton>
                <DeedButton
                  size="small"
                  action={answer.bind(null, id, false)}
                  done="The role is not granted."
                >
                  Decline
                </DeedButton>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
