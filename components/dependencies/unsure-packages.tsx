"use client";

import { Checkbox } from "@/components/ui/checkbox";
import type { FoundComponent } from "@/lib/dependencies/manifest";
import { packageKey } from "./needs-state";

type UnsurePackagesProps = {
  packages: readonly FoundComponent[];
  /** Keys of those that are not counted. */
  removed: readonly string[];
  onChoose: (key: string, isPackage: boolean) => void;
};

/** Imports that no known package is called like: each may be a file of one's own, so somebody says what it is. */
export function UnsurePackages({ packages, removed, onChoose }: UnsurePackagesProps) {
  if (packages.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">To be confirmed: packages, or files of your own?</legend>
      <p className="text-[0.8125rem] text-ink-soft">
        Nothing is known of packages that are imported like this. Tick those that were installed; the others
        are not counted.
      </p>
      {packages.map((found) => {
        const key = packageKey(found);
        return (
          <Checkbox
            key={key}
            label={
              <span className="wrap-anywhere">
                <span className="font-medium">{found.name}</span> is a package
              </span>
            }
            help={found.line === null ? undefined : `Imported in line ${found.line.toLocaleString("en")}`}
            checked={!removed.includes(key)}
            onChange={(event) => onChoose(key, event.currentTarget.checked)}
          />
        );
      })}
    </fieldset>
  );
}
