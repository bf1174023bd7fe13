import Link from "next/link";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";

export type HomeLine = {
  key: string;
  title: string;
  /** Where the thing itself is. */
  address: string;
  line: ReactNode;
  /** Such as its risk. */
  mark?: ReactNode;
  /** The one click: where it is done, and the words of the button. */
  step?: { address: string; words: string; isFirst?: boolean } | null;
};

/** Things to do, a line each, each one click from done. Titles of tools speak in the voice of their card. */
export function HomeLines({
  lines,
  voice = "tool",
}: {
  lines: readonly HomeLine[];
  voice?: "tool" | "layer";
}) {
  const look = voice === "layer" ? "font-serif text-base leading-snug" : "text-sm";
  return (
    <ul className="divide-y divide-line">
      {lines.map(({ key, title, address, line, mark, step }) => (
        <li key={key} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-64">
            <h3 className={`${look} font-semibold`}>
              <Link href={address} className="rounded hover:underline">
                {title}
              </Link>
            </h3>
            <p className="text-[0.8125rem] text-ink-soft">{line}</p>
          </div>
          {mark}
          {step ? (
            <ButtonLink href={step.address} size="small" variant={step.isFirst ? "primary" : undefined}>
              {step.words}
              <span className="sr-only">: {title}</span>
            </ButtonLink>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** The way from the few lines shown to all of them. */
export function HomeAll({ address, children }: { address: string; children: ReactNode }) {
  return (
    <Link href={address} className="text-[0.8125rem] font-medium text-act hover:underline">
      {children}
    </Link>
  );
}
