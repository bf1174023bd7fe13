import clsx from "clsx";
import type { ReactNode } from "react";
import { Wordmark } from "./wordmark";

type PlainPageProps = {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  reference?: string;
  isWide?: boolean;
};

/** A page that stands without the frame: one message, the next click. */
export function PlainPage({ title, children, actions, reference, isWide }: PlainPageProps) {
  return (
    <main
      className={clsx(
        "mx-auto flex min-h-[80dvh] flex-col justify-center px-6 py-16",
        isWide ? "max-w-3xl" : "max-w-lg",
      )}
    >
      <Wordmark />
      <h1 className="mt-8 text-2xl leading-tight font-semibold tracking-[-0.015em]">{title}</h1>
      <div className="mt-3 flex flex-col gap-2 text-base text-ink-soft">{children}</div>
      {actions ? <div className="mt-6 flex flex-wrap gap-2">{actions}</div> : null}
      {reference ? (
        <p className="mt-8 text-[0.8125rem] text-ink-faint">
          If you ask for help, mention <code className="font-mono text-ink select-all">{reference}</code>.
        </p>
      ) : null}
    </main>
  );
}
