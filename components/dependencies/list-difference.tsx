"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ManifestDifference } from "@/lib/dependencies/difference";
import { differenceLines } from "@/lib/dependencies/difference-lines";
import { packagesWords } from "./list-words";
import type { Before } from "./needs-state";

type ListDifferenceProps = {
  name: string;
  before: Before;
  difference: ManifestDifference | null;
  onKeepBoth: () => void;
};

/** What a newer file of the same name changes, before anything is saved. */
export function ListDifference({ name, before, difference, onKeepBoth }: ListDifferenceProps) {
  return (
    <Notice
      action={
        <Button size="small" onClick={onKeepBoth}>
          Keep both
        </Button>
      }
    >
      <p>
        This replaces the {name} {before.kind === "stored" ? "that is stored" : "dropped before"}:{" "}
        {difference ? summary(difference) : waitingWords(before)}
      </p>
      {difference ? (
        <ul>
          {differenceLines(difference).map(({ what, names, others }) => (
            <li key={what} className="wrap-anywhere">
              <span className="font-medium">{what}:</span> {names.join(", ")}
              {others > 0 ? ` and ${others.toLocaleString("en")} more` : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

function summary({ added, removed, moved, unchanged }: ManifestDifference) {
  if (added.length + removed.length + moved.length === 0) return "nothing changes.";
  return `${packagesWords(unchanged)} unchanged.`;
}

function waitingWords(before: Before) {
  const hasFailed = before.kind === "stored" && before.components === "failed";
  return hasFailed
    ? "what was stored could not be fetched, so the difference is not shown. Saving works all the same."
    : "comparing…";
}
