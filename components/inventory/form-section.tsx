import { type ReactNode, useId } from "react";

type FormSectionProps = { title: string; line?: ReactNode; children: ReactNode };

/** One part of a long form, with what it is for. */
export function FormSection({ title, line, children }: FormSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-5 border-t border-line pt-6">
      <div>
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        {line ? <p className="mt-0.5 max-w-prose text-ink-soft">{line}</p> : null}
      </div>
      {children}
    </section>
  );
}
