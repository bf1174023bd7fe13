import Link from "next/link";
import { DefinitionList } from "@/components/ui/definition-list";
import { RelativeTime } from "@/components/ui/relative-time";
import type { DataSourcePage } from "@/lib/dependencies/queries/get-data-source";
import { readablePlace } from "@/lib/dependencies/readable-place";
import { classificationWords } from "@/lib/dependencies/source-schema";

type SourceCardProps = { source: DataSourcePage; now: Date; locale: string; timeZone: string };

/** What it is: place, data, owner, in words. */
export function SourceCard({ source, ...reader }: SourceCardProps) {
  const { place, classification, owner, description, addedAt } = source;
  return (
    <section aria-labelledby="what-it-is" className="flex max-w-4xl flex-col gap-4">
      <h2 id="what-it-is" className="text-base font-semibold">
        What it is
      </h2>
      {description ? <p className="max-w-prose whitespace-pre-line break-words">{description}</p> : null}
      <DefinitionList
        items={[
          {
            term: "Place",
            children: place ? <span className="wrap-anywhere">{readablePlace(place)}</span> : "Not known",
          },
          {
            term: "Data in it",
            children:
              classification === "unknown" ? "Nobody has said yet" : classificationWords[classification],
          },
          { term: "Owner", children: owner ? <Owner owner={owner} /> : "Nobody yet" },
          { term: "Known", children: <RelativeTime date={addedAt} {...reader} /> },
        ]}
      />
    </section>
  );
}

function Owner({ owner: { id, name, leftAt } }: { owner: NonNullable<DataSourcePage["owner"]> }) {
  return (
    <>
      <Link href={`/people/${id}`} className="hover:underline">
        {name}
      </Link>
      {leftAt ? <span className="font-normal text-moderate"> has left: name another owner</span> : null}
    </>
  );
}
