import { X } from "lucide-react";
import Link from "next/link";
import { type InventorySearch, writeInventoryAddress } from "@/lib/overview/schema";

type InventoryPackageProps = {
  search: InventorySearch;
  /** Null where nothing that the reader may see needs it. */
  chosen: { name: string; versions: readonly { version: string; count: number }[] } | null;
};

/** Which package the list is about, to be taken away, and its versions to choose among. */
export function InventoryPackage({ search, chosen }: InventoryPackageProps) {
  if (!search.component) return null;
  const fromTheStart = { ...search, after: null, before: null };
  const without = writeInventoryAddress({ ...fromTheStart, component: null, version: null });
  if (!chosen)
    return (
      <p className="mb-3">
        Nothing whose packages you may see needs this one.{" "}
        <Link href={without} className="font-medium text-act underline">
          Show all applications
        </Link>
      </p>
    );
  const words = search.version ? `${chosen.name} ${search.version}` : chosen.name;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
      <Link
        href={without}
        scroll={false}
        prefetch={false}
        aria-label={`Take away the filter “needs ${words}”`}
        className="inline-flex min-h-8 items-center gap-1.5 rounded-lg border border-act bg-act-soft px-2.5 font-medium text-act pointer-coarse:min-h-10"
      >
        Needs {words}
        <X aria-hidden="true" className="size-3.5" />
      </Link>
      <span className="text-[0.8125rem] text-ink-soft">In use:</span>
      {chosen.versions.map(({ version, count }) => (
        <Link
          key={version}
          href={writeInventoryAddress({ ...fromTheStart, version: version || null })}
          scroll={false}
          prefetch={false}
          aria-current={version === search.version ? "true" : undefined}
          className="rounded text-[0.8125rem] font-medium text-act hover:underline aria-[current]:text-ink"
        >
          {version || "no version named"} ({count})
        </Link>
      ))}
    </div>
  );
}
