import { Skeleton } from "@/components/ui/skeleton";

const tiles = ["lit", "owners", "risk", "standard"];

export default function RiskLoading() {
  return (
    <div role="status">
      <span className="sr-only">Loading the light map</span>
      <Skeleton className="mb-3 h-8 w-96 max-w-full" />
      <Skeleton className="mb-5 h-5 w-lg max-w-full" />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {tiles.map((tile) => (
          <Skeleton key={tile} className="h-24" />
        ))}
      </div>
      <div className="mt-4 grid gap-4 xl:grid-cols-[minmax(0,1fr)_20.5rem]">
        <Skeleton className="h-160" />
        <Skeleton className="h-160" />
      </div>
    </div>
  );
}
