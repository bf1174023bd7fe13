"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ManifestDifference } from "@/lib/dependencies/difference";
import { packagesWords, versionWords } from "./list-words";

const mostNamed = 8;

type ListDifferenceProps = { name: string; difference: ManifestDifference; onKeepBoth: () => void };

/** What a newer file of the same name changed. */
export function ListDifference({ name, difference, onKeepBoth }: ListDifferenceProps) {
  const { added, removed, moved, unchanged } = difference;
  const lines = [
    { what: "New", names: added.map((found) => `${found.name} ${versionWords(found)}`) },
    { what: "Gone", names: removed.map((found) => `${found.name} ${versionWords(found)}`) },
    {
      what: "Changed",
      names: moved.map(({ from, to }) => `${to.name} from ${versionWords(from)} to ${versionWords(to)}`),
    },
  ].filter(({ names }) => names.length > 0);

  return (
    <Notice
      action={
        <Button size="small" onClick={onKeepBoth}>
          Keep both
        </Button>
      }
    >
      <p>
        This replaced the earlier {name}:{" "}
        {lines.length === 0 ? "nothing changed." : `${packagesWords(unchanged)} unchanged.`}
      </p>
      {lines.map(({ what, names }) => (
        <p key={what} className="wrap-anywhere">
          <span className="font-medium">{what}:</span> {names.slice(0, mostNamed).join(", ")}
          {names.length > mostNamed ? ` and ${(names.length - mostNamed).toLocaleString("en")} more` : null}
        </p>
      ))}
    </Notice>
  );
}
