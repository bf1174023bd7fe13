import { DeedButton } from "@/components/ui/deed-button";
import { PlainDay } from "@/components/ui/plain-day";
import type { Deed } from "@/components/ui/use-deed";

export type RecordedControl = {
  id: string;
  name: string;
  doneOn: Date;
  note: string;
  recordedBy: string;
  /** Null where the person may not take it back. */
  takeBack: Pick<Deed, "action" | "undo"> | null;
};

type ControlListProps = { controls: readonly RecordedControl[]; locale: string; timeZone: string };

/** What was done already, each with its day. */
export function ControlList({ controls, locale, timeZone }: ControlListProps) {
  if (controls.length === 0) {
    return (
      <p className="text-ink-soft">
        Nothing is recorded yet. A back-up that was shown to restore, a check by somebody else, a change tried
        on a copy: each counts from the day it was done.
      </p>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {controls.map((control) => (
        <li key={control.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-60">
            <p className="font-medium">
              {control.name}, <PlainDay date={control.doneOn} locale={locale} timeZone={timeZone} />
            </p>
            {control.note ? (
              <p className="max-w-prose whitespace-pre-line text-ink-soft">{control.note}</p>
            ) : null}
            <p className="text-[0.8125rem] text-ink-faint">Recorded by {control.recordedBy}</p>
          </div>
          {control.takeBack ? (
            <div className="print:hidden">
              <DeedButton
                size="small"
                action={control.takeBack.action}
                undo={control.takeBack.undo}
                done={`“${control.name}” was taken back`}
              >
                Take it back
              </DeedButton>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
