import { Skeleton, SkeletonLines } from "@/components/ui/skeleton";

const rowNames = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

export default function ApplicationsLoading() {
  return (
    <>
      <h1 className="text-2xl leading-tight font-semibold tracking-[-0.015em]">Applications</h1>
      <Skeleton className="mt-2 mb-6 h-5 w-80 max-w-full" />
      <Skeleton className="mb-4 h-9 w-full max-w-xl" />
      <div className="mb-3 flex flex-wrap gap-2">
        <Skeleton className="h-9 w-60" />
        {rowNames.slice(0, 7).map((name) => (
          <Skeleton key={name} className="h-9 w-24" />
        ))}
      </div>
      <div className="rounded-xl border border-line bg-surface">
        <Skeleton className="mx-4 my-3 h-4 w-24" />
        {rowNames.map((name) => (
          <div key={name} className="flex items-center gap-8 border-t border-line-soft px-4 py-3">
            <div className="min-w-0 flex-1">
              <Skeleton className="h-5 w-48 max-w-full" />
              <Skeleton className="mt-1.5 h-4 w-80 max-w-full" />
            </div>
            <Skeleton className="h-5 w-24 max-sm:hidden" />
            <Skeleton className="h-5 w-24 max-sm:hidden" />
            <Skeleton className="h-6 w-20 max-sm:hidden" />
          </div>
        ))}
      </div>
      <div className="sr-only">
        <SkeletonLines count={1} label="Loading the applications" />
      </div>
    </>
  );
}
