import type { ReactNode } from "react";
import { LampPicture } from "./lamp-picture";

type EmptyStateProps = {
  /** What would be here. */
  title: string;
  /** Why it matters. */
  children: ReactNode;
  /** One button. */
  action?: ReactNode;
  picture?: ReactNode;
};

export function EmptyState({ title, children, action, picture }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-6 py-12 text-center">
      <div aria-hidden="true" className="mb-4">
        {picture ?? <LampPicture value={0} className="w-12" />}
      </div>
      <h2 className="text-base font-semibold">{title}</h2>
      <div className="mt-1 text-ink-soft">{children}</div>
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  );
}
