import type { Bill } from "@/lib/dependencies/bill";
import { type BillFormat, billContentTypes, billEndings } from "@/lib/dependencies/bill-formats";
import { writeBill } from "@/lib/dependencies/write-bill";
import { downloadHeaders } from "@/lib/foundation/answer-headers";
import type { FormState } from "@/lib/foundation/form-outcome";

/** The bill of materials as a file that a browser keeps and never opens as a page. */
export function billAnswer(format: BillFormat, bill: Bill, name: string, now: Date) {
  const headers = downloadHeaders(billContentTypes[format], `${name}.${billEndings[format]}`);
  return new Response(writeBill(format, bill, now), { headers });
}

const statuses = {
  "not-allowed": 403,
  "not-found": 404,
  conflict: 409,
  "too-many": 429,
  unreachable: 503,
} as const;

/** The answer, or the sentence that says why there is no file. */
export function sayOutcome(outcome: { done: true; value: Response } | { done: false; state: FormState }) {
  if (outcome.done) return outcome.value;
  const { reason, message } = outcome.state;
  const status = reason && reason in statuses ? statuses[reason as keyof typeof statuses] : 409;
  return say(message ?? "There is no such bill of materials.", status);
}

/** A stranger signs in, and finds afterwards the page on which the file is offered. */
export function askForSignIn(next: string) {
  return new Response(null, {
    status: 303,
    headers: { Location: `/sign-in?next=${encodeURIComponent(next)}` },
  });
}

export function say(sentence: string, status: number) {
  return new Response(`${sentence}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
