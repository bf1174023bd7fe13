"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { FoundComponent } from "@/lib/dependencies/manifest";
import { packagesWords, scopeWords, versionWords } from "./list-words";
import { packageKey } from "./needs-state";

const shownAtFirst = 12;
const shownNext = 200;

type FoundPackagesProps = {
  packages: readonly FoundComponent[];
  onRemove: (key: string) => void;
};

/** What was found, to be looked through and corrected before it is sent. */
export function FoundPackages({ packages, onRemove }: FoundPackagesProps) {
  const [shown, setShown] = useState(shownAtFirst);
  const hidden = packages.length - shown;
  return (
    <>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {packages.slice(0, shown).map((found) => (
          <PackageLine key={packageKey(found)} found={found} onRemove={onRemove} />
        ))}
      </ul>
      {hidden > 0 ? (
        <Button
          variant="quiet"
          size="small"
          className="self-start"
          onClick={() => setShown(shown + shownNext)}
        >
          and {packagesWords(hidden).replace(/ packages?$/, "")} more
        </Button>
      ) : null}
    </>
  );
}

type PackageLineProps = { found: FoundComponent; onRemove: (key: string) => void };

function PackageLine({ found, onRemove }: PackageLineProps) {
  const words = versionWords(found);
  const aside = [scopeWords[found.scope], found.note].filter(Boolean).join(" · ");
  return (
    <li className="flex min-w-0 items-center gap-2 border-b border-line-soft">
      <span className="min-w-0 flex-1 py-1 wrap-anywhere">
        <span className="font-medium">{found.name}</span>{" "}
        <span className={found.pinned ? "text-ink-soft" : "text-moderate"}>{words}</span>
        {aside ? <span className="block text-xs text-ink-soft">{aside}</span> : null}
      </span>
      <button
        type="button"
        aria-label={`Take out ${found.name} ${words}`}
        onClick={() => onRemove(packageKey(found))}
        className="grid size-7 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-line-soft pointer-coarse:size-11"
      >
        <X aria-hidden="true" className="size-3.5" />
      </button>
    </li>
  );
}
