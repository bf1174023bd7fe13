import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requireActor } from "@/app/who-asks";
import { SourceForm } from "@/components/dependencies/source-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayChangeDataSource } from "@/lib/dependencies/access";
import { findOwnersAction } from "../../../actions";
import { changeSourceAction } from "../../actions";
import { readSource, type SourceParams } from "../read-source";

export const metadata: Metadata = { title: "Change a data source" };

export default async function EditDataSourcePage({ params }: SourceParams) {
  const actor = await requireActor();
  const source = await readSource(actor, (await params).id);
  if (!mayChangeDataSource(actor, source)) forbidden();
  const { id, name } = source;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Data sources", href: "/data-sources" },
          { label: name, href: `/data-sources/${id}` },
          { label: "Change it" },
        ]}
      />
      <PageHeader title={`Change ${name}`} subtitle="Everybody who reads from it sees this." />
      <div className="mt-6">
        <SourceForm
          source={source}
          home={`/data-sources/${id}`}
          action={changeSourceAction.bind(null, id, actor.id)}
          findOwners={findOwnersAction}
        />
      </div>
    </>
  );
}
