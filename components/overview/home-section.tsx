import type { ReactNode } from "react";

type HomeSectionProps = { id: string; title: string; aside?: ReactNode; children: ReactNode };

export function HomeSection({ id, title, aside, children }: HomeSectionProps) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line pb-2">
        <h2 id={id} className="text-base font-semibold">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
