"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { DeedButton } from "@/components/ui/deed-button";
import { Notice } from "@/components/ui/notice";
import type { ImportProgress as Progress } from "@/lib/exchange/queries/read-progress";
import type { FormState } from "@/lib/foundation/form-outcome";
import { counted } from "./counted";
import { ProgressBar } from "./progress-bar";

type ImportProgressProps = {
  id: string;
  begun: Progress;
  goOn: () => Promise<FormState>;
  stop: () => Promise<FormState>;
};

const lookAgainMs = 1_000;

/** How far a file is that is read or taken in. It goes on when the page is left, and the page shows what came of it. */
export function ImportProgress({ id, begun, goOn, stop }: ImportProgressProps) {
  const { progress, isAway } = useProgress(id, begun);
  const isRead = progress.deed === "read";
  return (
    <section
      aria-label={isRead ? "Reading the file" : "Taking the file in"}
      className="flex max-w-2xl flex-col gap-4"
    >
      {progress.isStopped ? (
        <Notice tone="warning" title="It stopped half-way">
          Lamplight was stopped in the middle, and nothing was taken in. The file is still here, and{" "}
          {isRead ? "reading" : "taking in"} begins again by itself within a minute.
        </Notice>
      ) : (
        <ProgressBar words={wordsOf(progress, counted)} done={progress.rowsDone} total={progress.rowsTotal} />
      )}
      {progress.isLonely ? (
        <Notice tone="warning">
          Nobody works on it yet. Where Lamplight runs with workers of their own, one of them has to be
          started.
        </Notice>
      ) : null}
      <p className="text-ink-soft">
        {isAway
          ? "Lamplight cannot be reached just now. It goes on without this page."
          : "You can leave this page and come back: it goes on, and all of it is taken or nothing."}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {progress.isStopped ? (
          <DeedButton variant="primary" action={goOn} done="It begins again.">
            Go on now
          </DeedButton>
        ) : null}
        <DeedButton action={stop} done="It is being stopped.">
          {progress.isStopping ? "Stopping…" : isRead ? "Stop reading" : "Stop taking in"}
        </DeedButton>
      </div>
    </section>
  );
}

function useProgress(id: string, begun: Progress) {
  const [progress, setProgress] = useState(begun);
  const [isAway, setAway] = useState(false);
  const router = useRouter();
  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    async function look() {
      const found = await ask(id, leaving.signal);
      if (leaving.signal.aborted) return;
      setAway(found === "away");
      if (found === "ended") router.refresh();
      else if (found !== "away") setProgress(found);
      timer = setTimeout(look, lookAgainMs);
    }
    timer = setTimeout(look, lookAgainMs / 2);
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [id, router]);
  return { progress, isAway };
}

async function ask(id: string, signal: AbortSignal): Promise<Progress | "ended" | "away"> {
  try {
    const response = await fetch(`/api/import/${id}`, { signal });
    if (response.status === 401 || response.status === 404) return "ended";
    if (!response.ok) return "away";
    const { progress } = (await response.json()) as { progress: Progress | null };
    return progress ?? "ended";
  } catch {
    return "away";
  }
}

function wordsOf({ step, rowsDone, rowsTotal }: Progress, count: (number: number) => string) {
  const of = rowsTotal > 0 ? ` of ${count(rowsTotal)}` : "";
  if (step === "waiting") return "Waiting for its turn: two files are read at a time.";
  if (step === "turn") return "Waiting for its turn: another list is being taken in.";
  if (step === "reading")
    return `Reading: ${count(rowsDone)}${rowsTotal > 0 ? ` of about ${count(rowsTotal)}` : ""} rows read.`;
  if (step === "checking") return `Checking: ${count(rowsDone)}${of} rows looked at.`;
  return `Taking in: ${count(rowsDone)}${of} rows.`;
}
