import { Badge } from "@/components/ui/badge";
import { DeedButton } from "@/components/ui/deed-button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { FormState } from "@/lib/foundation/form-outcome";
import type { JobLine } from "@/lib/jobs/queries";

type JobListProps = {
  jobs: readonly JobLine[];
  reader: { now: Date; locale: string; timeZone: string };
  ask: (name: string) => Promise<FormState>;
};

/** The program's own work: how it went last, and the click that asks for it now. */
export function JobList({ jobs, reader, ask }: JobListProps) {
  return (
    <ul className="max-w-3xl divide-y divide-line border-y border-line">
      {jobs.map(({ name, words, often, isRunning, isWaiting, done, failed }) => (
        <li key={name} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <div className="min-w-0">
            <p className="font-medium">
              {words} {isRunning ? <Badge>Running</Badge> : isWaiting ? <Badge>Waiting</Badge> : null}
            </p>
            <p className="text-[0.8125rem] text-ink-soft">
              {done ? (
                <>
                  Done <RelativeTime date={done.at} {...reader} />
                  {done.seconds === null ? "" : `, in ${done.seconds.toFixed(1)} s`}
                </>
              ) : (
                "Not done yet"
              )}
              {` · ${often}`}
            </p>
            {failed ? (
              <p className="text-[0.8125rem] text-severe">
                Failed <RelativeTime date={failed.at} {...reader} />
                {failed.told ? `: ${failed.told}` : ""}
              </p>
            ) : null}
          </div>
          <DeedButton
            size="small"
            action={ask.bind(null, name)}
            done="It is asked for and begins within seconds."
          >
            Do it now
          </DeedButton>
        </li>
      ))}
    </ul>
  );
}
