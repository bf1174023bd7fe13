import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

export default function RegisterLoading() {
  return (
    <>
      <PageHeader
        title="Register an application"
        subtitle="Two minutes, and help comes with it. Only its three layers are needed to begin."
      />
      <div role="status" className="flex max-w-2xl flex-col gap-6 border-t border-line pt-6">
        <span className="sr-only">Loading</span>
        <Skeleton className="h-6 w-40" />
        <Skeleton className="h-11 w-full" />
        <Skeleton className="h-10 w-full" />
        <Skeleton className="h-28 w-full" />
        <Skeleton className="h-6 w-32" />
        <div className="grid gap-2 sm:grid-cols-2">
          {["workbook", "database", "app", "script", "notebook", "automation"].map((kind) => (
            <Skeleton key={kind} className="h-16 w-full" />
          ))}
        </div>
      </div>
    </>
  );
}
