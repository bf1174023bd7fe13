import { Skeleton, SkeletonLines } from "@/components/ui/skeleton";

export default function HomeLoading() {
  return (
    <>
      <Skeleton className="mb-3 h-8 w-72 max-w-full" />
      <Skeleton className="mb-8 h-5 w-96 max-w-full" />
      <SkeletonLines count={8} label="Loading" />
    </>
  );
}
