"use client";

import { unstable_rethrow } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { PlainSelect } from "@/components/ui/plain-select";
import { TextInput } from "@/components/ui/text-input";
import { showToast } from "@/components/ui/toast";
import type { FormState } from "@/lib/foundation/form-outcome";
import { applicationsWords, type BulkDeed, bulkDeedWords, bulkDoneWords } from "@/lib/overview/bulk-words";
import type { BulkDeeds, Previewed } from "./bulk-bar";
import { BulkForecast } from "./bulk-forecast";
import { undoneWords } from "./bulk-undo";

type BulkDialogProps = BulkDeeds & {
  deed: BulkDeed;
  /** “14 applications”. */
  about: string;
  locale: string;
  chosen: { references: string[] } | { address: string };
  /** Where they can go; null where the deed has no aim. */
  targets: readonly { value: string; label: string }[] | null;
  onClose: () => void;
  onDone: () => void;
};

const unreachable = "Lamplight could not be reached, so nothing was changed. Try again in a moment.";

/** Says how many will change, which not and why, before anything is done. */
export function BulkDialog({
  deed,
  about,
  locale,
  chosen,
  targets,
  preview,
  act,
  undo,
  onClose,
  onDone,
}: BulkDialogProps) {
  const [targetId, setTargetId] = useState("");
  const [because, setBecause] = useState("");
  const [forecast, setForecast] = useState<Previewed | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const asked = useRef("");
  const intent = { deed, targetId: targetId || null };
  const isClear = targets === null || targetId !== "";
  const fitting = forecast?.preview?.references ?? [];
  const target = targets?.find(({ value }) => value === targetId)?.label ?? null;

  // Asked anew for each aim; an answer about a former one is not shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen stays as it was when the dialog was opened
  useEffect(() => {
    if (!isClear) return;
    asked.current = targetId;
    setForecast(null);
    preview({ deed, targetId: targetId || null, chosen })
      .catch((error: unknown): Previewed => {
        unstable_rethrow(error);
        return { preview: null, sentence: unreachable };
      })
      .then((answer) => {
        if (asked.current === targetId) setForecast(answer);
      });
  }, [isClear, targetId]);

  function confirm() {
    setRefusal(null);
    startTransition(async () => {
      const input = { ...intent, references: fitting, ...(deed === "retire" ? { because } : {}) };
      const state = await act(input).catch(orUnreachable);
      if (state.reason !== null) {
        setRefusal(Object.values(state.errors)[0] ?? state.message ?? unreachable);
        return;
      }
      const { id, done, left } = state.details as { id: string; done: number; left: number };
      onClose();
      onDone();
      showToast({
        title: bulkDoneWords(deed, done, target, locale),
        description:
          left > 0
            ? `${applicationsWords(left, locale)} changed meanwhile and stayed as they were.`
            : undefined,
        onUndo: async () => showToast({ title: await undoneWords(() => undo(id)) }),
      });
    });
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={`${bulkDeedWords[deed].asks}: ${about}`}>
      {targets ? (
        <PlainSelect
          label={deed === "platform" ? "What are they built with?" : "Which department do they work for?"}
          options={targets}
          placeholder="Choose"
          value={targetId}
          onChange={(event) => setTargetId(event.currentTarget.value)}
        />
      ) : null}
      {deed === "retire" ? (
        <TextInput
          label="Why?"
          isOptional
          maxLength={300}
          help="It stands in the history of each of them. Everything about them stays."
          value={because}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
      ) : null}
      {isClear ? <BulkForecast forecast={forecast} locale={locale} /> : null}
      {refusal ? (
        <div role="alert">
          <Notice tone="danger">{refusal}</Notice>
        </div>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Not now</Button>
        <Button
          variant={deed === "retire" ? "danger" : "primary"}
          disabled={fitting.length === 0 || isPending}
          aria-busy={isPending || undefined}
          onClick={confirm}
        >
          {isPending
            ? "Working…"
            : fitting.length > 0
              ? bulkDeedWords[deed].does(applicationsWords(fitting.length, locale))
              : bulkDeedWords[deed].asks}
        </Button>
      </div>
    </Dialog>
  );
}

function orUnreachable(error: unknown): FormState {
  unstable_rethrow(error);
  return { errors: {}, message: unreachable, reason: "unreachable", details: {} };
}
