"use client";

import { type ActionDispatch, useMemo } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { FoundPackages } from "./found-packages";
import { FoundWarnings } from "./found-warnings";
import { ListDifference } from "./list-difference";
import { packagesWords, wholeListCommand } from "./list-words";
import { differenceOf, type NeedsChange, type ReadList, remaining, typedListName } from "./needs-state";

type ReadListViewProps = { list: ReadList; dispatch: ActionDispatch<[NeedsChange]> };

/** One list as it was read: packages to correct, lines that were not understood, and how complete it is. */
export function ReadListView({ list, dispatch }: ReadListViewProps) {
  const { name, read, removed } = list;
  const packages = useMemo(() => remaining(list), [list]);
  const difference = useMemo(() => differenceOf(list), [list]);

  return (
    <section aria-label={name} className="flex min-w-0 flex-col gap-2 border-t border-line pt-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold wrap-anywhere">{name}</h3>
        <span className="text-ink-soft">{packagesWords(packages.length)}</span>
        {read.resolved ? (
          <Badge tone="good">Complete list</Badge>
        ) : (
          <Badge tone="caution">Not resolved</Badge>
        )}
        {removed.length > 0 ? (
          <Button
            variant="quiet"
            size="small"
            onClick={() => dispatch({ kind: "packages-restored", list: name })}
          >
            Put back the {removed.length} taken out
          </Button>
        ) : null}
        {name === typedListName ? null : (
          <Button
            variant="quiet"
            size="small"
            className="ms-auto"
            onClick={() => dispatch({ kind: "list-dropped", name })}
          >
            Remove<span className="sr-only"> {name}</span>
          </Button>
        )}
      </div>
      {difference ? (
        <ListDifference
          name={name}
          difference={difference}
          onKeepBoth={() => dispatch({ kind: "both-kept", name })}
        />
      ) : null}
      <FoundPackages
        packages={packages}
        onRemove={(key) => dispatch({ kind: "package-removed", list: name, key })}
      />
      <FoundWarnings warnings={read.warnings} />
      {read.resolved || packages.length === 0 ? null : <NotResolved list={list} />}
    </section>
  );
}

function NotResolved({ list }: { list: ReadList }) {
  const whole = wholeListCommand(list.read);
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.8125rem] text-ink-soft">
      <p>
        What these packages pull in is not known yet, and that is fine to begin with.
        {whole ? ` This command gets the rest; drop the ${whole.file} it writes here:` : null}
      </p>
      {whole ? (
        <>
          <code className="rounded bg-line-soft px-1.5 py-0.5 font-mono text-xs text-ink">
            {whole.command}
          </code>
          <CopyButton text={whole.command} label="Copy command" />
        </>
      ) : null}
    </div>
  );
}
