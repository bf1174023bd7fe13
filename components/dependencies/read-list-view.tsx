"use client";

import { type ActionDispatch, useMemo } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { isToBeConfirmed } from "@/lib/dependencies/own-files";
import { shareableFacts } from "@/lib/dependencies/shareable-facts";
import { FoundFacts } from "./found-facts";
import { FoundPackages } from "./found-packages";
import { FoundWarnings } from "./found-warnings";
import { ListDifference } from "./list-difference";
import { packagesWords } from "./list-words";
import {
  differenceOf,
  type NeedsChange,
  packageKey,
  type ReadList,
  remaining,
  typedListName,
} from "./needs-state";
import { RestOfList } from "./rest-of-list";
import { UnsurePackages } from "./unsure-packages";

type ReadListViewProps = { list: ReadList; dispatch: ActionDispatch<[NeedsChange]> };

/** One list as it was read: packages to correct, lines that were not understood, and how complete it is. */
export function ReadListView({ list, dispatch }: ReadListViewProps) {
  const { name, read, removed } = list;
  const packages = useMemo(() => remaining(list), [list]);
  const unsure = useMemo(() => read.components.filter(isToBeConfirmed), [read.components]);
  const takenOut = removed.filter((key) => unsure.every((found) => packageKey(found) !== key)).length;
  const difference = useMemo(() => differenceOf(list), [list]);
  // Shown as it is sent: without passwords.
  const facts = useMemo(() => (read.facts ? shareableFacts(read.facts) : null), [read.facts]);
  const hasNothingToProve = facts !== null && packages.length === 0;

  return (
    <section aria-label={name} className="flex min-w-0 flex-col gap-2 border-t border-line pt-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold wrap-anywhere">{name}</h3>
        <span className="text-ink-soft">{packagesWords(packages.length)}</span>
        {hasNothingToProve ? null : read.resolved ? (
          <Badge tone="good">Complete list</Badge>
        ) : (
          <Badge tone="caution">Not resolved</Badge>
        )}
        {takenOut > 0 ? (
          <Button
            variant="quiet"
            size="small"
            onClick={() => dispatch({ kind: "packages-restored", list: name })}
          >
            Put back the {takenOut} taken out
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
      {list.before ? (
        <ListDifference
          name={name}
          before={list.before}
          difference={difference}
          onKeepBoth={() => dispatch({ kind: "both-kept", name })}
        />
      ) : null}
      <FoundPackages
        packages={packages.filter((found) => !isToBeConfirmed(found))}
        onRemove={(key) => dispatch({ kind: "package-removed", list: name, key })}
      />
      <UnsurePackages
        packages={unsure}
        removed={removed}
        onChoose={(key, isPackage) =>
          dispatch({ kind: isPackage ? "package-confirmed" : "package-removed", list: name, key })
        }
      />
      <FoundWarnings warnings={read.warnings} />
      {facts ? <FoundFacts name={name} facts={facts} /> : null}
      {read.resolved || packages.length === 0 ? null : (
        <RestOfList name={name} format={read.format} components={packages} />
      )}
    </section>
  );
}
