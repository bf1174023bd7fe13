import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { PlainDay } from "@/components/ui/plain-day";
import { RelativeTime } from "@/components/ui/relative-time";

type ApplicationCardProps = {
  reference: string;
  title: string;
  headline: string;
  description: string;
  registeredAt: Date;
  changedAt: Date;
  isConfidential: boolean;
  isRetired: boolean;
  now: Date;
  locale: string;
  timeZone: string;
  /** How well lit it is. */
  children: ReactNode;
};

/** The three layers, as on a library card. */
export function ApplicationCard(props: ApplicationCardProps) {
  const { reference, title, headline, description, registeredAt, changedAt, now, locale, timeZone } = props;
  return (
    <article className="rounded-xl border border-t-3 border-line border-t-gold bg-surface px-5 py-5 sm:px-8 sm:py-7 print:border-0 print:p-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem] text-ink-faint">
        <span className="font-semibold tracking-wide text-act">{reference}</span>
        <span>
          registered <PlainDay date={registeredAt} locale={locale} timeZone={timeZone} /> · changed{" "}
          <RelativeTime date={changedAt} now={now} locale={locale} timeZone={timeZone} />
        </span>
        {props.isConfidential ? <Badge tone="caution">Confidential</Badge> : null}
        {props.isRetired ? <Badge>Retired</Badge> : null}
      </p>
      <h1 className="mt-2 font-serif text-3xl leading-tight font-semibold break-words sm:text-[2.125rem]">
        {title}
      </h1>
      <p className="mt-2 font-serif text-lg leading-snug text-ink-soft italic">{headline}</p>
      <p className="mt-3 max-w-[38rem] font-serif text-[1.0625rem] leading-relaxed break-words whitespace-pre-line">
        {description}
      </p>
      <div className="mt-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line pt-4">
        {props.children}
      </div>
    </article>
  );
}
