import clsx from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import { RelativeTime } from "@/components/ui/relative-time";
import {
  type ComponentSearch,
  type ComponentSort,
  ecosystemWord,
  writeComponentAddress,
  writeComponentsAddress,
} from "@/lib/dependencies/component-search";
import type { ComponentRow } from "@/lib/dependencies/queries/list-components";

type Reader = { now: Date; locale: string; timeZone: string };

type ComponentListProps = {
  rows: readonly ComponentRow[];
  search: ComponentSearch;
  /** As they were asked for beside the name; every row's page opens with them. */
  versions: string;
  reader: Reader;
};

type Head = { label: string; sort?: ComponentSort; isNumber?: boolean; isWide?: boolean };

const heads: readonly Head[] = [
  { label: "Package", sort: "name" },
  { label: "Versions", isNumber: true },
  { label: "Applications", sort: "applications", isNumber: true },
  { label: "Departments", isNumber: true },
  { label: "People who rely", isNumber: true },
  { label: "First seen", sort: "first-seen", isWide: true },
  { label: "Last seen", sort: "last-seen", isWide: true },
];

const cellLook = "px-3 py-2 max-sm:px-0 max-sm:py-0";

/** Packages with their numbers; on a phone each is a few lines. */
export function ComponentList({ rows, search, versions, reader }: ComponentListProps) {
  const count = (number: number) => number.toLocaleString(reader.locale);
  return (
    <div className="rounded-xl border border-line bg-surface max-lg:overflow-x-auto max-sm:border-0 max-sm:bg-transparent">
      <table className="w-full">
        <caption className="sr-only">Packages and how far they reach</caption>
        <thead className="max-sm:sr-only">
          <tr>
            {heads.map((head) => (
              <HeadCell key={head.label} head={head} search={search} />
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line-soft">
          {rows.map((row) => (
            <tr
              key={row.id}
              className="hover:bg-line-soft max-sm:flex max-sm:flex-wrap max-sm:gap-x-3 max-sm:py-2.5"
            >
              <th scope="row" className={clsx(cellLook, "text-start font-medium max-sm:basis-full sm:ps-4")}>
                <Link
                  href={writeComponentAddress(row.purl, { versions })}
                  className="rounded break-all text-act hover:underline"
                >
                  {row.name}
                </Link>
                <span className="block text-xs font-normal whitespace-nowrap text-ink-faint">
                  {ecosystemWord(row.ecosystem)}
                </span>
              </th>
              <CountCell words="versions" shown={count(row.versions)} />
              <CountCell words="applications" shown={count(row.applications)} />
              <CountCell words="departments" shown={count(row.departments)} />
              <CountCell words="people rely" shown={count(row.people)} />
              <Seen words="first seen" date={row.firstSeenAt} reader={reader} />
              <Seen words="last seen" date={row.lastSeenAt} reader={reader} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeadCell({ head, search }: { head: Head; search: ComponentSearch }) {
  const { label, sort, isNumber, isWide } = head;
  const isSorted = sort !== undefined && search.sort === sort;
  const Arrow = search.direction === "ascending" ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? search.direction : undefined}
      className={clsx(
        "border-b border-line px-3 py-2 text-[0.8125rem] font-medium whitespace-nowrap text-ink-soft first:ps-4",
        isNumber ? "text-end" : "text-start",
        isWide && "max-xl:hidden",
      )}
    >
      {sort ? (
        <Link
          href={writeComponentsAddress({
            ...search,
            sort,
            direction: nextDirection(search, sort),
            after: null,
            before: null,
          })}
          scroll={false}
          prefetch={false}
          className="inline-flex min-h-6 items-center gap-1 rounded hover:text-ink"
        >
          {label}
          {isSorted ? <Arrow aria-hidden="true" className="size-3.5" /> : null}
        </Link>
      ) : (
        label
      )}
    </th>
  );
}

function nextDirection(search: ComponentSearch, sort: ComponentSort) {
  const first = sort === "name" ? "ascending" : "descending";
  if (search.sort !== sort) return first;
  return search.direction === "ascending" ? "descending" : "ascending";
}

function CountCell({ shown, words }: { shown: string; words: string }) {
  return (
    <td className={clsx(cellLook, "text-end max-sm:text-[0.8125rem] max-sm:text-ink-soft")}>
      {shown}
      <span className="sm:hidden"> {words}</span>
    </td>
  );
}

function Seen({ date, words, reader }: { date: Date; words: string; reader: Reader }) {
  return (
    <td
      className={clsx(
        cellLook,
        "whitespace-nowrap text-ink-soft max-sm:text-[0.8125rem] sm:max-xl:hidden",
        words === "first seen" && "max-sm:hidden",
      )}
    >
      <span className="sm:hidden">{words} </span>
      <RelativeTime date={date} {...reader} />
    </td>
  );
}
