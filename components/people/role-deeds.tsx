import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { DeedButton } from "@/components/ui/deed-button";
import { type Role, roles, roleWords } from "@/lib/access/actor";
import type { FormState } from "@/lib/foundation/form-outcome";
import { needsSecondAdministrator } from "@/lib/people/guarded-roles";

type RoleDeedsProps = {
  person: { id: string; name: string; roles: readonly Role[]; roleRequests: readonly { role: string }[] };
  isSelf: boolean;
  grant: (role: string) => Promise<FormState>;
  take: (role: string) => Promise<FormState>;
};

const meanings: Record<Role, string> = {
  maker: "registers the tools they build",
  mentor: "helps makers, and sees every card",
  analyst: "sees every full record, and steps in when an owner is gone",
  manager: "sees the full records of the departments they manage",
  responder: "sees every full record, for security issues",
  administrator: "keeps the organisation, its people and roles",
};

export function RoleDeeds({ person, isSelf, grant, take }: RoleDeedsProps) {
  const again = `/sign-in?next=${encodeURIComponent(`/settings/people/${person.id}`)}`;
  return (
    <section aria-labelledby="roles" className="mt-10 max-w-2xl border-t border-line pt-6">
      <h2 id="roles" className="text-lg font-semibold">
        Roles
      </h2>
      <p className="mt-1 mb-3 text-[0.8125rem] text-ink-soft">
        {isSelf ? (
          "Nobody changes their own roles: another administrator can."
        ) : (
          <>
            Granting and taking roles needs a sign-in of the last ten minutes:{" "}
            <Link href={again} className="underline">
              sign in again
            </Link>{" "}
            if yours is older. It counts from the person’s next click on.
          </>
        )}
      </p>
      <ul className="divide-y divide-line border-y border-line">
        {roles.map((role) => {
          const has = person.roles.includes(role);
          const waits = person.roleRequests.some((request) => request.role === role);
          return (
            <li key={role} className="flex flex-wrap items-center justify-between gap-3 py-2">
              <span>
                <span className="font-medium">{roleWords[role]}</span>{" "}
                {has ? <Badge tone="act">Has it</Badge> : null}{" "}
                {waits ? <Badge>Waits for a second administrator</Badge> : null}
                <span className="block text-[0.8125rem] text-ink-soft">{meanings[role]}</span>
              </span>
              {isSelf || (waits && !has) ? null : (
                <DeedButton
                  size="small"
                  action={(has ? take : grant).bind(null, role)}
                  done={
                    has
                      ? `${person.name} is no longer ${roleWords[role]}.`
                      : needsSecondAdministrator(role)
                        ? "Done. Where there is a second administrator, it waits for their yes."
                        : `${person.name} has the role ${roleWords[role]} now.`
                  }
                >
                  {has ? "Take" : "Grant"}
                  <span className="sr-only"> the role {roleWords[role]}</span>
                </DeedButton>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
