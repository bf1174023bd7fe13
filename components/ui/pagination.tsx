import { ArrowLeft, ArrowLeftToLine, ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "./button";

type PaginationProps = {
  firstHref?: string;
  previousHref?: string;
  nextHref?: string;
  /** Where we are: "51–100 of 412". */
  summary?: ReactNode;
  label?: string;
};

export function Pagination({ firstHref, previousHref, nextHref, summary, label = "Pages" }: PaginationProps) {
  if (!firstHref && !previousHref && !nextHref && !summary) return null;
  return (
    <nav aria-label={label} className="mt-4 flex flex-wrap items-center gap-2 print:hidden">
      {summary ? <span className="me-auto text-ink-soft">{summary}</span> : null}
      {firstHref ? (
        <ButtonLink href={firstHref} variant="quiet" size="small" rel="first">
          <ArrowLeftToLine aria-hidden="true" className="size-4" />
          First
        </ButtonLink>
      ) : null}
      {previousHref ? (
        <ButtonLink href={previousHref} size="small" rel="prev">
          <ArrowLeft aria-hidden="true" className="size-4" />
          Previous
        </ButtonLink>
      ) : null}
      {nextHref ? (
        <ButtonLink href={nextHref} size="small" rel="next">
          Next
          <ArrowRight aria-hidden="true" className="size-4" />
        </ButtonLink>
      ) : null}
    </nav>
  );
}
