"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioCards } from "@/components/ui/radio-cards";
import { TextInput } from "@/components/ui/text-input";
import { ProgressBar } from "./progress-bar";
import { sendFile } from "./send-file";

type UploadFormProps = { offersPeople: boolean; offersProducts: boolean };

/** Chooses a file and sends it; what is wrong with it is said below, and nothing is lost. */
export function UploadForm({ offersPeople, offersProducts }: UploadFormProps) {
  const { send, stop, sending, problem, setProblem } = useSending();
  const isSending = sending !== null;

  function begin(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    if (isSending) return;
    if (!(file instanceof File) || file.name === "") return setProblem("Choose a file first.");
    send(String(form.get("kind") ?? "applications"), file);
  }

  return (
    <form onSubmit={begin} className="flex max-w-2xl flex-col gap-5" aria-label="A list to import" noValidate>
      {offersPeople || offersProducts ? (
        <RadioCards
          label="What does it list?"
          name="kind"
          defaultValue="applications"
          options={[
            {
              value: "applications",
              label: "Applications",
              line: "They wait in triage before anything is added.",
            },
            ...(offersPeople ? [people] : []),
            ...(offersProducts ? [products] : []),
          ]}
        />
      ) : null}
      <TextInput
        label="File"
        name="file"
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,.yaml,.yml"
        help="CSV, XLSX or catalog-info.yaml, at most 50 MB, 250,000 rows and 200 columns. Exports of the CoE Starter Kit, the Power Platform admin center and Backstage are recognised, and Snipe-IT's licences."
      />
      {problem ? (
        <div role="alert">
          <Notice tone="danger">{problem}</Notice>
        </div>
      ) : null}
      {sending ? <ProgressBar words={wordsOf(sending)} done={sending.sent} total={sending.total} /> : null}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button
          type="submit"
          variant="primary"
          aria-disabled={isSending || undefined}
          aria-busy={isSending || undefined}
        >
          {isSending ? "Sending…" : "Read the file"}
        </Button>
        {isSending ? (
          <Button variant="quiet" onClick={stop}>
            Stop sending
          </Button>
        ) : null}
        <TemplateLink kind="applications" words="Template for applications" />
        {offersPeople ? <TemplateLink kind="people" words="Template for people" /> : null}
        {offersProducts ? <TemplateLink kind="products" words="Template for products" /> : null}
      </div>
    </form>
  );
}

const people = {
  value: "people",
  label: "People",
  line: "With their departments, managers, and who has left.",
};

const products = {
  value: "products",
  label: "Products",
  line: "Licences that are there, and what could be bought. Product keys are never kept.",
};
type SendingFile = { sent: number; total: number };

function useSending() {
  const [sending, setSending] = useState<SendingFile | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const isHere = useRef(true);
  const router = useRouter();
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  async function send(kind: string, file: File) {
    const total = file.size;
    stopping.current = new AbortController();
    setSending({ sent: 0, total });
    setProblem(null);
    const { signal } = stopping.current;
    const sent = await sendFile({
      kind,
      file,
      signal,
      onSent: (bytes) => setSending({ sent: bytes, total }),
    });
    setSending(null);
    if (sent.problem !== null) return setProblem(sent.problem);
    // Who has gone to another page meanwhile finds it among the imports.
    if (isHere.current) router.push(`/import/${sent.id}`);
  }
  return { send, stop: () => stopping.current?.abort(), sending, problem, setProblem };
}

function wordsOf({ sent, total }: SendingFile) {
  if (sent >= total) return "Sent. It is being kept.";
  const megabytes = (bytes: number) =>
    (bytes / 1_000_000).toLocaleString("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `Sending: ${megabytes(sent)} of ${megabytes(total)} MB.`;
}

function TemplateLink({ kind, words }: { kind: string; words: string }) {
  return (
    <a href={`/api/import/template?kind=${kind}`} download className="text-act underline">
      {words}
    </a>
  );
}
