import clsx from "clsx";
import { Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

export type NoticeTone = "info" | "warning" | "danger";

const looks = {
  info: { Icon: Info, word: "Note", line: "border-s-act", colour: "text-act" },
  warning: { Icon: TriangleAlert, word: "Take care", line: "border-s-moderate", colour: "text-moderate" },
  danger: { Icon: OctagonAlert, word: "Attention", line: "border-s-severe", colour: "text-severe" },
};

type NoticeProps = {
  tone?: NoticeTone;
  title?: string;
  children: ReactNode;
  action?: ReactNode;
  className?: string;
};

export function Notice({ tone = "info", title, children, action, className }: NoticeProps) {
  const { Icon, word, line, colour } = looks[tone];
  return (
    <div
      className={clsx("flex items-start gap-3 rounded-e-lg border-s-3 bg-surface px-4 py-3", line, className)}
    >
      <Icon aria-hidden="true" className={clsx("mt-0.5 size-4 shrink-0", colour)} />
      <div className="min-w-0 flex-1">
        <span className="sr-only">{word}: </span>
        {title ? <p className="font-semibold">{title}</p> : null}
        <div className="max-w-prose">{children}</div>
      </div>
      {action ? <div className="shrink-0">{action}</div> : null}
    </div>
  );
}
