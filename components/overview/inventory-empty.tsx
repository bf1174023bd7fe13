import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type InventorySearch, writeInventoryAddress } from "@/lib/overview/schema";
import { type ViewName, viewOf } from "./inventory-views";

type InventoryEmptyProps = { search: InventorySearch; total: number; mayRegister: boolean };

type EmptyView = { title: string; line: string };

const emptyViews: Record<Exclude<ViewName, "everything">, EmptyView> = {
  dark: {
    title: "The dark corner is empty",
    line: "No application is both little known and dangerous. It is worth a look again next month.",
  },
  left: {
    title: "Every application has an owner",
    line: "When an owner leaves, their applications stand here until somebody takes them over.",
  },
  phasingOut: {
    title: "Nothing stands on a platform that is going away",
    line: "When a platform is phased out, what is built on it stands here while there is still time.",
  },
  retired: {
    title: "Nothing has been retired",
    line: "Applications that are no longer used are kept here, with their history.",
  },
};

/** An empty place says what would be here and what to do next. */
export function InventoryEmpty({ search, total, mayRegister }: InventoryEmptyProps) {
  const columns = { hidden: search.hidden, density: search.density };
  if (total > 0) {
    const first = writeInventoryAddress({ ...search, after: null, before: null });
    return (
      <EmptyState
        title="This page is empty now"
        action={<ButtonLink href={first}>Go to the first page</ButtonLink>}
      >
        The list has become shorter since you came here.
      </EmptyState>
    );
  }

  const view = viewOf(search);
  const bare = {
    ...columns,
    sort: search.sort,
    direction: search.direction,
    after: search.after,
    before: search.before,
    of: search.of,
  };
  const isFiltered = writeInventoryAddress(search) !== writeInventoryAddress({ ...bare });
  if (!isFiltered) return <NothingYet action={mayRegister ? <RegisterLink /> : undefined} />;

  const isWholeView = !search.q && view !== "everything" && countChoices(search) <= 1;
  if (isWholeView) {
    return (
      <EmptyState
        title={emptyViews[view].title}
        action={<ButtonLink href={writeInventoryAddress(columns)}>Show everything</ButtonLink>}
      >
        {emptyViews[view].line}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={search.q ? `Nothing fits “${search.q}”` : "Nothing fits all of these filters"}
      action={
        <ButtonLink href={writeInventoryAddress({ ...columns, scope: search.scope })}>
          Clear search and filters
        </ButtonLink>
      }
    >
      {search.q
        ? "Titles, headlines and descriptions were searched, and words that look alike. Fewer words or filters find more."
        : "Each filter is kept with the others. Take one away to see more."}
    </EmptyState>
  );
}

function NothingYet({ action }: { action: ReactNode }) {
  return (
    <EmptyState title="No applications yet" action={action}>
      Workbooks, scripts, automations: what you and your colleagues built for yourselves will stand here, so
      that somebody can help when it stops. Registering one takes two minutes.
    </EmptyState>
  );
}

export function RegisterLink() {
  return (
    <ButtonLink href="/applications/register" variant="primary">
      Register an application
    </ButtonLink>
  );
}

function countChoices({
  department,
  platform,
  standing,
  kind,
  risk,
  lit,
  owner,
  litRange,
  riskRange,
}: InventorySearch) {
  const facets = [department, platform, standing, kind, risk, lit, owner].filter(
    (chosen) => chosen.length > 0,
  ).length;
  return facets + (litRange || riskRange ? 1 : 0);
}
