import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { JobList } from "@/components/jobs/job-list";
import { PageHeader } from "@/components/ui/page-header";
import { maySeeJobs } from "@/lib/jobs/access";
import { listJobs } from "@/lib/jobs/queries";
import { askForJobAction } from "./actions";

export const metadata: Metadata = { title: "Jobs" };

export default async function JobsPage() {
  const actor = await requireActor();
  if (!maySeeJobs(actor)) forbidden();
  const reader = await readerOf(actor);
  return (
    <>
      <PageHeader
        title="Jobs"
        subtitle="What Lamplight does by itself. Each is safe to stop and to do again; what fails is tried three times more."
      />
      <JobList jobs={await listJobs(actor)} reader={reader} ask={askForJobAction} />
    </>
  );
}
