"use client";

import { useState, useTransition } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { showToast } from "@/components/ui/toast";
import type { FormState } from "@/lib/foundation/form-outcome";
import { type ShownCandidate, TriageRow, type TriageRowDeeds } from "./triage-row";

type TriageListProps = TriageRowDeeds & {
  show: "waiting" | "changed" | "ignored" | "added";
  rows: readonly ShownCandidate[];
  next: string | null;
  add: (ids: string[]) => Promise<FormState>;
};

const empty = {
  waiting: ["Nothing waits for a decision", "When a list is taken in, what it knows stands here first."],
  changed: [
    "Nothing has changed since it was added",
    "When a later list says something else, it stands here.",
  ],
  ignored: [
    "Nothing was left out",
    "What does not belong into the inventory is kept here, and can be brought back.",
  ],
  added: ["Nothing was added yet", "What came into the inventory from a list stands here."],
} as const;

/** One page of candidates; those that are complete can be added together. */
export function TriageList({ show, rows, next, add, ...deeds }: TriageListProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAdding, startAdding] = useTransition();
  const complete = rows.filter(({ missing }) => show === "waiting" && missing.length === 0);
  const picked = complete.filter(({ id }) => chosen.has(id));

  function addPicked() {
    startAdding(async () => {
      const { message, details } = await add(picked.map(({ id }) => id));
      setChosen(new Set());
      showToast({ title: message ?? toldOf(Number(details.added), Number(details.kept)) });
    });
  }

  if (rows.length === 0)
    return (
      <EmptyState title={empty[show][0]} action={<ButtonLink href="/import">Import a list</ButtonLink>}>
        {empty[show][1]}
      </EmptyState>
    );
  return (
    <>
      {complete.length > 0 ? (
        <div className="mb-3 flex flex-wrap items-center gap-3">
          <Button
            onClick={() =>
              setChosen(picked.length === complete.length ? new Set() : new Set(complete.map(({ id }) => id)))
            }
          >
            {picked.length === complete.length
              ? "Choose none"
              : `Choose the ${complete.length} that are complete`}
          </Button>
          <Button
            variant="primary"
            disabled={picked.length === 0 || isAdding}
            aria-busy={isAdding || undefined}
            onClick={addPicked}
          >
            {isAdding ? "Adding…" : `Add ${picked.length} to the inventory`}
          </Button>
        </div>
      ) : null}
      <ul className="divide-y divide-line border-y border-line">
        {rows.map((row) => (
          <TriageRow
            key={row.id}
            row={row}
            show={show}
            {...deeds}
            choice={
              complete.includes(row)
                ? { isOn: chosen.has(row.id), toggle: (isOn) => setChosen(changed(chosen, row.id, isOn)) }
                : null
            }
          />
        ))}
      </ul>
      {next ? (
        <ButtonLink className="mt-4" href={`/import/triage?show=${show}&after=${next}`}>
          Next candidates
        </ButtonLink>
      ) : null}
    </>
  );
}

function toldOf(added: number, kept: number) {
  const rest = kept > 0 ? ` ${kept} could not be added and still wait.` : "";
  return `${added === 1 ? "One is" : `${added} are`} in the inventory now.${rest}`;
}

function changed(chosen: ReadonlySet<string>, id: string, isOn: boolean) {
  const next = new Set(chosen);
  if (isOn) next.add(id);
  else next.delete(id);
  return next;
}
