"use client";

import { useState, useTransition } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { showToast } from "@/components/ui/toast";
import type { FormState } from "@/lib/foundation/form-outcome";
import { type ChooseOwner, ChooseOwnerDialog } from "./choose-owner-dialog";
import { type ShownCandidate, TriageRow, type TriageRowDeeds } from "./triage-row";

type TriageListProps = TriageRowDeeds &
  ChooseOwner & {
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

/** One page of candidates; several can be given an owner, and those that are complete be added, together. */
export function TriageList({ show, rows, next, add, findOwners, chooseOwner, ...deeds }: TriageListProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAdding, startAdding] = useTransition();
  const complete = rows.filter(({ missing }) => show === "waiting" && missing.length === 0);
  const picked = complete.filter(({ id }) => chosen.has(id));
  const waiting = show === "waiting" ? rows : [];
  const pickedAny = waiting.filter(({ id }) => chosen.has(id));
  const [ownerFor, setOwnerFor] = useState<readonly ShownCandidate[]>([]);
  const [isAsking, setAsking] = useState(false);

  function askForOwner(candidates: readonly ShownCandidate[]) {
    setOwnerFor(candidates);
    setAsking(true);
  }

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
      {waiting.length > 0 ? (
        <div className="mb-3 flex flex-wrap items-center gap-3">
          {complete.length > 0 && complete.length < waiting.length ? (
            <Button onClick={() => setChosen(new Set(complete.map(({ id }) => id)))}>
              Choose the {complete.length} that {complete.length === 1 ? "is" : "are"} complete
            </Button>
          ) : null}
          <Button
            onClick={() =>
              setChosen(
                pickedAny.length === waiting.length ? new Set() : new Set(waiting.map(({ id }) => id)),
              )
            }
          >
            {pickedAny.length === waiting.length ? "Choose none" : `Choose all ${waiting.length}`}
          </Button>
          {pickedAny.length > 0 ? (
            <Button onClick={() => askForOwner(pickedAny)}>Choose an owner for {pickedAny.length}</Button>
          ) : null}
          {picked.length > 0 ? (
            <Button
              variant="primary"
              disabled={isAdding}
              aria-busy={isAdding || undefined}
              onClick={addPicked}
            >
              {isAdding ? "Adding…" : `Add ${picked.length} to the inventory`}
            </Button>
          ) : null}
        </div>
      ) : null}
      <ul className="divide-y divide-line border-y border-line">
        {rows.map((row) => (
          <TriageRow
            key={row.id}
            row={row}
            show={show}
            {...deeds}
            onOwner={() => askForOwner([row])}
            choice={
              waiting.includes(row)
                ? { isOn: chosen.has(row.id), toggle: (isOn) => setChosen(changed(chosen, row.id, isOn)) }
                : null
            }
          />
        ))}
      </ul>
      <ChooseOwnerDialog
        {...{ findOwners, chooseOwner }}
        isOpen={isAsking}
        candidates={ownerFor}
        onClose={() => setAsking(false)}
      />
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
