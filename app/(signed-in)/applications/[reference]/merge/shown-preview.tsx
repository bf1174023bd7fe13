import type { Reader } from "@/app/reader";
import { labelOf, wordsOf } from "@/components/inventory/answer-words";
import { MergePreview } from "@/components/inventory/merge-preview";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/access/actor";
import { getNeeds } from "@/lib/dependencies/queries";
import { fillName } from "@/lib/inventory/fillable-answers";
import type { MergePreview as Preview } from "@/lib/inventory/queries/read-merge-preview";
import { listPlatforms } from "@/lib/platforms/queries";
import { mergeAction, takeMergeBackAction } from "./actions";

type ShownPreviewProps = { actor: Actor; preview: Preview; reader: Reader };

export async function ShownPreview({ actor, preview, reader }: ShownPreviewProps) {
  const { duplicate, stays, obstacle } = preview;
  const sideOf = ({ reference, title, owner }: Preview["stays"]) => ({
    reference,
    title,
    ownerName: owner.name,
  });
  return (
    <>
      <PageHeader
        title={`Merge “${duplicate.title}” into “${stays.title}”?`}
        subtitle="This is what would happen. Nothing does until you press the button."
      />
      <MergePreview
        duplicate={sideOf(duplicate)}
        stays={sideOf(stays)}
        obstacle={obstacle}
        outcome={await readOutcome(actor, preview)}
        action={mergeAction.bind(null, duplicate.reference)}
        takeBack={takeMergeBackAction.bind(null, duplicate.reference)}
        locale={reader.locale}
      />
    </>
  );
}

async function readOutcome(actor: Actor, preview: Preview) {
  if (preview.obstacle !== null) return null;
  const { duplicate, stays, comments, followers, controls, fillable } = preview;
  const [mine, theirs, platforms] = await Promise.all([
    getNeeds(actor, duplicate.reference, 0),
    getNeeds(actor, stays.reference, 0),
    listPlatforms(actor),
  ]);
  const names = new Map(platforms.map(({ id, name }) => [id, name]));
  const fresh = (ours: typeof mine.reads, known: typeof mine.reads) =>
    ours
      .filter(({ reference }) => reference !== stays.reference)
      .filter(({ reference }) => !known.some((one) => one.reference === reference))
      .map(({ title }) => `“${title}”`);
  return {
    comments,
    followers,
    controls,
    hasPackages: mine.manifests.length > 0,
    reads: fresh(mine.reads, theirs.reads),
    readBy: fresh(mine.feeds, theirs.feeds),
    fillable: fillable.map(({ field, value }) => ({
      name: fillName(field),
      label: labelOf(field),
      words: wordsOf(field, String(value), names),
    })),
  };
}
