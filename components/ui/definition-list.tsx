import type { ReactNode } from "react";

export type Definition = { term: string; children: ReactNode };

export function DefinitionList({ items, columns = 1 }: { items: readonly Definition[]; columns?: 1 | 2 }) {
  return (
    <dl
      className={
        columns === 2
          ? "grid gap-x-10 gap-y-3 md:grid-cols-2 print:grid-cols-2 print:gap-y-1.5"
          : "grid gap-y-3"
      }
    >
      {items.map((item) => (
        <div key={item.term} className="grid gap-x-4 gap-y-0.5 min-[26rem]:grid-cols-[7rem_minmax(0,1fr)]">
          <dt className="text-ink-faint">{item.term}</dt>
          <dd className="min-w-0 font-medium break-words">{item.children}</dd>
        </div>
      ))}
    </dl>
  );
}
