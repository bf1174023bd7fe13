import { Skeleton, SkeletonLines } from "@/components/ui/skeleton";

export default function ApplicationLoading() {
  return (
    <div className="flex flex-col gap-4">
      <Skeleton className="h-9 w-48" />
      <div className="grid items-start gap-x-7 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(19rem,23rem)]">
        <div className="flex flex-col gap-6">
          <Skeleton className="h-80 rounded-xl" />
          <Skeleton className="h-9" />
          <SkeletonLines count={6} />
        </div>
        <Skeleton className="h-112 rounded-xl" />
      </div>
    </div>
  );
}
