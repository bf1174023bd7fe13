import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requireActor } from "@/app/who-asks";
import { EditPlatformForm } from "@/components/platforms/edit-platform-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { impactQuestions } from "@/lib/inventory/impact";
import { mayChangePlatforms } from "@/lib/platforms/access";
import { platformValues } from "@/lib/platforms/form-values";
import { listPlatforms } from "@/lib/platforms/queries";
import { dataClasses } from "@/lib/platforms/schema";
import { changePlatformAction, previewPlatformAction } from "../../actions";
import { type PlatformParams, readPlatform } from "../read-platform";

export const metadata: Metadata = { title: "Change a platform" };

export default async function EditPlatformPage({ params }: PlatformParams) {
  const actor = await requireActor();
  const platform = await readPlatform(actor, (await params).id);
  if (!mayChangePlatforms(actor)) forbidden();
  const others = (await listPlatforms(actor)).filter(({ id }) => id !== platform.id);
  const { id, name, version } = platform;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Platforms", href: "/platforms" },
          { label: name, href: `/platforms/${id}` },
          { label: "Change it" },
        ]}
      />
      <PageHeader title={`Change ${name}`} subtitle="You see whom it touches before anything is saved." />
      <div className="mt-6">
        <EditPlatformForm
          preview={previewPlatformAction.bind(null, id, actor.id)}
          save={changePlatformAction.bind(null, id, actor.id)}
          values={platformValues(platform)}
          version={version}
          today={new Date().toISOString().slice(0, 10)}
          dataClasses={dataClasses.map((value) => ({
            value,
            label: impactQuestions.dataClassification.answers[value],
          }))}
          others={others.map((other) => ({ value: other.id, label: other.name }))}
          address={`/platforms/${id}`}
        />
      </div>
    </>
  );
}
