import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requireActor } from "@/app/who-asks";
import { AddPlatformForm } from "@/components/platforms/add-platform-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { impactQuestions } from "@/lib/inventory/impact";
import { mayChangePlatforms } from "@/lib/platforms/access";
import { blankPlatform } from "@/lib/platforms/form-values";
import { dataClasses } from "@/lib/platforms/schema";
import { addPlatformAction } from "../actions";

export const metadata: Metadata = { title: "Add a platform" };

export default async function NewPlatformPage() {
  const actor = await requireActor();
  if (!mayChangePlatforms(actor)) forbidden();
  const { successorId: _successor, ...values } = blankPlatform(new Date());
  return (
    <>
      <Breadcrumbs items={[{ label: "Platforms", href: "/platforms" }, { label: "Add one" }]} />
      <PageHeader title="Add a platform" subtitle="What people may build with, and what you advise." />
      <div className="mt-6">
        <AddPlatformForm
          action={addPlatformAction.bind(null, actor.id)}
          values={values}
          today={values.standingSince}
          dataClasses={dataClasses.map((value) => ({
            value,
            label: impactQuestions.dataClassification.answers[value],
          }))}
        />
      </div>
    </>
  );
}
