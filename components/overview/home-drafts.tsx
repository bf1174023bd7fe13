import { ButtonLink } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Deed } from "@/components/ui/use-deed";
import { HomeDiscardDraft } from "./home-discard-draft";
import { HomeSection } from "./home-section";

export type UnfinishedDraft = {
  id: string;
  title: string;
  headline: string;
  address: string;
  updatedAt: Date;
  discard: Deed["action"];
};

type HomeDraftsProps = {
  drafts: readonly UnfinishedDraft[];
  reader: { now: Date; locale: string; timeZone: string };
};

export function HomeDrafts({ drafts, reader }: HomeDraftsProps) {
  if (drafts.length === 0) return null;
  return (
    <HomeSection id="drafts" title="Unfinished">
      <ul className="divide-y divide-line">
        {drafts.map(({ id, title, headline, address, updatedAt, discard }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-3">
            <div className="min-w-0 flex-1 basis-72">
              <h3 className="font-serif text-base leading-snug font-semibold">{title}</h3>
              {headline ? <p className="font-serif text-ink-soft">{headline}</p> : null}
              <p className="text-[0.8125rem] text-ink-soft">
                Last typed <RelativeTime date={updatedAt} {...reader} />
              </p>
            </div>
            <div className="flex gap-2">
              <HomeDiscardDraft title={title} discard={discard} />
              <ButtonLink href={address}>
                Continue<span className="sr-only">: {title}</span>
              </ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </HomeSection>
  );
}
