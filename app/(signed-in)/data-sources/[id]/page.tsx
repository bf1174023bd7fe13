import type { Metadata } from "next";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { MergeSource } from "@/components/dependencies/merge-source";
import { SourceCard } from "@/components/dependencies/source-card";
import { SourceReaders } from "@/components/dependencies/source-readers";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { mayChangeDataSource, mayMergeDataSources } from "@/lib/dependencies/access";
import { sourceKindWords } from "@/lib/dependencies/source-kinds";
import { findSourcesAction, mergeSourceAction } from "../actions";
import { readSource, type SourceParams } from "./read-source";

export async function generateMetadata({ params }: SourceParams): Promise<Metadata> {
  const { name } = await readSource(await requireActor(), (await params).id);
  return { title: name };
}

export default async function DataSourcePage({ params }: SourceParams) {
  const actor = await requireActor();
  const source = await readSource(actor, (await params).id);
  const { now, locale, timeZone } = await readerOf(actor);
  const { id, name, kind } = source;
  return (
    <>
      <Breadcrumbs items={[{ label: "Data sources", href: "/data-sources" }, { label: name }]} />
      <PageHeader
        title={name}
        subtitle={kind === "other" ? "Some other kind of source" : sourceKindWords[kind]}
        actions={
          mayChangeDataSource(actor, source) ? (
            <ButtonLink href={`/data-sources/${id}/edit`}>Change it</ButtonLink>
          ) : undefined
        }
      />
      <div className="mt-6 flex flex-col gap-8">
        <SourceCard source={source} now={now} locale={locale} timeZone={timeZone} />
        <SourceReaders source={source} now={now} locale={locale} timeZone={timeZone} />
        {mayMergeDataSources(actor) ? (
          <MergeSource
            name={name}
            search={findSourcesAction.bind(null, id)}
            merge={mergeSourceAction.bind(null, id, actor.id)}
          />
        ) : null}
      </div>
    </>
  );
}
