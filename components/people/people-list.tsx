import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type Role, roleWords } from "@/lib/access/actor";

type PeopleListProps = {
  people: readonly {
    id: string;
    name: string;
    email: string | null;
    jobTitle: string;
    department: string;
    roles: readonly Role[];
    leftAt: Date | null;
    disabledAt: Date | null;
  }[];
  next: string | null;
  filter: Record<string, string | undefined>;
};

export function PeopleList({ people, next, filter }: PeopleListProps) {
  if (people.length === 0) {
    return (
      <EmptyState
        title="Nobody fits"
        action={<ButtonLink href="/settings/people">Show who is here</ButtonLink>}
      >
        <p>Try fewer words, another department, or everybody.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="max-w-4xl divide-y divide-line border-y border-line">
        {people.map(({ id, name, email, jobTitle, department, roles, leftAt, disabledAt }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2">
            <div className="min-w-0">
              <Link href={`/settings/people/${id}`} className="font-medium text-act hover:underline">
                {name}
              </Link>{" "}
              {leftAt ? <Badge>Has left</Badge> : null} {disabledAt ? <Badge>Account closed</Badge> : null}
              <p className="text-[0.8125rem] break-words text-ink-soft">
                {[jobTitle, department, email].filter(Boolean).join(" · ")}
              </p>
            </div>
            <span className="text-[0.8125rem] text-ink-soft">
              {roles.map((role) => roleWords[role]).join(" · ") || "no role"}
            </span>
          </li>
        ))}
      </ul>
      {next ? (
        <ButtonLink className="mt-4" href={nextAddress(filter, next)}>
          Next people
        </ButtonLink>
      ) : null}
    </>
  );
}

function nextAddress(filter: PeopleListProps["filter"], after: string) {
  const kept = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/settings/people?${new URLSearchParams({ ...Object.fromEntries(kept), after })}`;
}
