import { ButtonLink } from "@/components/ui/button";
import { DeedButton } from "@/components/ui/deed-button";
import { Notice } from "@/components/ui/notice";
import { PlainDay } from "@/components/ui/plain-day";
import type { Deed } from "@/components/ui/use-deed";

type MergedBannerProps = {
  retiredAt: Date;
  into: { reference: string; title: string };
  /** Null where the person may not take it back. */
  takeBack: Deed["action"] | null;
  locale: string;
  timeZone: string;
};

/** On the retired duplicate itself: where it went, and the way back. */
export function MergedBanner({ retiredAt, into, takeBack, locale, timeZone }: MergedBannerProps) {
  return (
    <Notice title={`It is merged into “${into.title}”`}>
      Since <PlainDay date={retiredAt} locale={locale} timeZone={timeZone} />. Its history and everything that
      was recorded for it is kept here; its comments are there.
      <div className="mt-3 flex flex-wrap gap-2 print:hidden">
        <ButtonLink href={`/applications/${into.reference}`}>Go to {into.reference}</ButtonLink>
        {takeBack ? (
          <DeedButton action={takeBack} done="The merge was taken back: both are in use">
            Take the merge back
          </DeedButton>
        ) : null}
      </div>
    </Notice>
  );
}
