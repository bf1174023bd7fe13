import Link from "next/link";
import type { ReactNode } from "react";

type HelpRowProps = {
  id: string;
  title: string;
  /** Who asks or helps, and since when. */
  line: ReactNode;
  question: string;
  /** Why it fits. */
  why?: string;
  children?: ReactNode;
};

/** One request in a list: what it is about, in whose words, and what can be done at once. */
export function HelpRow({ id, title, line, question, why, children }: HelpRowProps) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 py-4">
      <div className="min-w-0 flex-1 basis-72">
        <p className="text-[0.8125rem] text-ink-soft">{line}</p>
        <h3 className="font-serif text-lg leading-snug font-semibold">
          <Link href={`/help/${id}`} className="rounded hover:underline">
            {title}
          </Link>
        </h3>
        <p className="mt-0.5 line-clamp-3 max-w-prose break-words">“{question}”</p>
        {why ? <p className="mt-1 text-[0.8125rem] font-medium text-act">{why}</p> : null}
      </div>
      {children ? <div className="flex flex-wrap gap-2">{children}</div> : null}
    </li>
  );
}
