import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import type { ListedDataSource } from "@/lib/dependencies/queries/list-data-sources";
import { readablePlace } from "@/lib/dependencies/readable-place";
import { sourceKindWords } from "@/lib/dependencies/source-kinds";
import { classificationWords, type SourceFilter, sourcesPerPage } from "@/lib/dependencies/source-schema";

type SourceListProps = {
  sources: readonly ListedDataSource[];
  total: number;
  filter: SourceFilter;
  locale: string;
};

export function SourceList({ sources, total, filter, locale }: SourceListProps) {
  if (sources.length === 0) return <NothingHere isSearch={isSearch(filter)} />;
  const first = (filter.page - 1) * sourcesPerPage + 1;
  const last = first + sources.length - 1;
  return (
    <>
      <ul aria-label="Data sources" className="divide-y divide-line border-y border-line">
        {sources.map((source) => (
          <SourceRow key={source.id} source={source} locale={locale} />
        ))}
      </ul>
      <Pagination
        previousHref={filter.page > 1 ? address(filter, filter.page - 1) : undefined}
        nextHref={last < total ? address(filter, filter.page + 1) : undefined}
        summary={`${first.toLocaleString(locale)}–${last.toLocaleString(locale)} of ${total.toLocaleString(locale)}`}
      />
    </>
  );
}

function SourceRow({ source, locale }: { source: ListedDataSource; locale: string }) {
  const { id, name, kind, place, classification, owner, readers } = source;
  return (
    <li className="grid gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[minmax(0,1fr)_12rem_9rem]">
      <div className="min-w-0">
        <Link href={`/data-sources/${id}`} className="inline-block min-h-6 font-medium hover:underline">
          <span className="wrap-anywhere">{name}</span>
        </Link>
        <p className="text-[0.8125rem] text-ink-soft wrap-anywhere">
          {[kind === "other" ? null : sourceKindWords[kind], readablePlace(place)]
            .filter(Boolean)
            .join(" · ") || "Kind and place not said yet"}
        </p>
      </div>
      <p className="text-[0.8125rem] text-ink-soft">
        {classification === "unknown" ? "Nobody said what data" : classificationWords[classification]}
        <span className="block">{owner ?? "No owner"}</span>
      </p>
      <p className="text-[0.8125rem] text-ink-soft sm:text-end">
        {readers.toLocaleString(locale)} {readers === 1 ? "application reads" : "applications read"} it
      </p>
    </li>
  );
}

function NothingHere({ isSearch }: { isSearch: boolean }) {
  return isSearch ? (
    <EmptyState title="Nothing fits" action={<ButtonLink href="/data-sources">Show all of them</ButtonLink>}>
      <p>Try fewer words, another kind, or any owner.</p>
    </EmptyState>
  ) : (
    <EmptyState
      title="No data source that you can see yet"
      action={<ButtonLink href="/applications">See the applications</ButtonLink>}
    >
      <p>
        They come with what applications need: name them there, or drop a workbook, and its connections are
        proposed.
      </p>
    </EmptyState>
  );
}

function isSearch({ q, kind, owner, page, ...rest }: SourceFilter) {
  return q !== "" || kind !== null || rest.class !== null || owner !== null || page > 1;
}

function address(filter: SourceFilter, page: number) {
  const said = Object.entries({ ...filter, page }).flatMap(([name, value]) =>
    value ? [[name, String(value)] as const] : [],
  );
  return `/data-sources?${new URLSearchParams(said.map(([name, value]) => [name, value]))}`;
}
