import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import type { FormAction } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Deed } from "@/components/ui/use-deed";
import { MergeForm } from "./merge-form";
import { MergeWords } from "./merge-words";

export type Side = { reference: string; title: string; ownerName: string };

export type MergeOutcome = {
  comments: number;
  followers: number;
  controls: number;
  hasPackages: boolean;
  /** Titles of what is linked to what stays from then on. */
  reads: readonly string[];
  readBy: readonly string[];
  fillable: readonly { name: string; label: string; words: string }[];
};

type MergePreviewProps = {
  duplicate: Side;
  stays: Side;
  /** Why it cannot be done, or what it would do. */
  obstacle: string | null;
  outcome: MergeOutcome | null;
  action: FormAction;
  takeBack: Deed["action"];
  locale: string;
};

/** The second step: exactly what happens, before anything does. */
export function MergePreview(props: MergePreviewProps) {
  const { duplicate, stays, obstacle, outcome, action, takeBack, locale } = props;
  const other = (
    <ButtonLink href={`/applications/${duplicate.reference}/merge`}>Choose another one</ButtonLink>
  );
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <dl className="grid gap-4 sm:grid-cols-2">
        <SideCard term="The duplicate, which is retired" side={duplicate} />
        <SideCard term="The one that stays" side={stays} />
      </dl>
      {obstacle !== null || outcome === null ? (
        <Notice tone="warning" title="These two cannot be merged like this" action={other}>
          {obstacle}
        </Notice>
      ) : (
        <MergeForm action={action} takeBack={takeBack} goesTo={`/applications/${stays.reference}`}>
          <input type="hidden" name="into" value={stays.reference} />
          <MergeWords duplicate={duplicate} stays={stays} outcome={outcome} locale={locale} />
          {outcome.fillable.length > 0 ? <Fillable fillable={outcome.fillable} stays={stays} /> : null}
          <div className="flex flex-wrap gap-2">
            <SubmitButton pendingLabel="Merging…">
              Merge {duplicate.reference} into {stays.reference}
            </SubmitButton>
            <ButtonLink href={`/applications/${stays.reference}/merge?into=${duplicate.reference}`}>
              The other way round
            </ButtonLink>
            {other}
          </div>
        </MergeForm>
      )}
    </div>
  );
}

function SideCard({ term, side }: { term: ReactNode; side: Side }) {
  return (
    <div className="min-w-0 rounded-xl border border-line bg-surface px-5 py-4">
      <dt className="text-[0.8125rem] text-ink-soft">{term}</dt>
      <dd>
        <span className="block font-serif text-lg font-semibold break-words">{side.title}</span>
        <span className="text-[0.8125rem] text-ink-soft">
          {side.reference}, owned by {side.ownerName}
        </span>
      </dd>
    </div>
  );
}

function Fillable({ fillable, stays }: { fillable: MergeOutcome["fillable"]; stays: Side }) {
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-semibold">Answers that {stays.reference} lacks and takes over</legend>
      {fillable.map(({ name, label, words }) => (
        <Checkbox
          key={name}
          name={name}
          defaultChecked
          label={label}
          help={<span className="line-clamp-4 break-words whitespace-pre-line">{words}</span>}
        />
      ))}
    </fieldset>
  );
}
