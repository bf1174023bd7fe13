import Link from "next/link";
import { HomeSection } from "@/components/overview/home-section";
import { EmptyState } from "@/components/ui/empty-state";
import type { HitGroup } from "@/lib/overview/queries/search-everything";
import { writeInventoryAddress } from "@/lib/overview/schema";

/** The same as the palette, as a page of its own: to be shared, and without a script. */
export function SearchResults({ groups, q }: { groups: readonly HitGroup[]; q: string }) {
  if (groups.length === 0)
    return (
      <EmptyState title={q ? "Nothing was found" : "Nothing was opened yet"}>
        <p>
          {q
            ? "Typing errors are forgiven, and fewer letters find more."
            : "What you open stands here, so that you find it again."}
        </p>
      </EmptyState>
    );
  return groups.map(({ name, hits }) => (
    <HomeSection
      key={name}
      id={name.toLowerCase().replaceAll(" ", "-")}
      title={name}
      aside={
        name === "Applications" ? (
          <Link
            href={writeInventoryAddress({ q })}
            className="text-[0.8125rem] font-medium text-act hover:underline"
          >
            Open them in the inventory
          </Link>
        ) : null
      }
    >
      <ul className="divide-y divide-line">
        {hits.map(({ kind, key, title, line, address }) => (
          <li key={`${kind} ${key}`} className="py-2.5">
            <Link href={address} className="rounded font-medium hover:underline">
              {title}
            </Link>
            <p className="text-[0.8125rem] text-ink-soft">{line}</p>
          </li>
        ))}
      </ul>
    </HomeSection>
  ));
}
