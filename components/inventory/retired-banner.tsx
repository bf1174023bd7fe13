import { DeedButton } from "@/components/ui/deed-button";
import { Notice } from "@/components/ui/notice";
import { PlainDay } from "@/components/ui/plain-day";
import type { Deed } from "@/components/ui/use-deed";

type RetiredBannerProps = {
  retiredAt: Date;
  because: string;
  /** Null where the person may not bring it back. */
  bringBack: Deed["action"] | null;
  locale: string;
  timeZone: string;
};

export function RetiredBanner({ retiredAt, because, bringBack, locale, timeZone }: RetiredBannerProps) {
  return (
    <Notice
      tone="warning"
      title="It is retired"
      action={
        bringBack ? (
          <DeedButton action={bringBack} done="It is back in the lists">
            Bring it back
          </DeedButton>
        ) : undefined
      }
    >
      Since <PlainDay date={retiredAt} locale={locale} timeZone={timeZone} />
      {because ? `: ${because}` : ""}. Everything about it is kept.
    </Notice>
  );
}
