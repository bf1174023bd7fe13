import clsx from "clsx";

/** Stands in the final shape: give it the size with classes (`h-5 w-40`). */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden="true" className={clsx("block animate-pulse rounded-md bg-line-soft", className)} />
  );
}

/** Lines of text that are on their way. The place is announced once. */
export function SkeletonLines({ count = 3, label = "Loading" }: { count?: number; label?: string }) {
  return (
    <div role="status" className="flex flex-col gap-2.5">
      <span className="sr-only">{label}</span>
      {Array.from({ length: count }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <Skeleton key={line} className={line === count - 1 && count > 1 ? "h-4 w-2/3" : "h-4 w-full"} />
      ))}
    </div>
  );
}
