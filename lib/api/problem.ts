import { ZodError } from "zod";
import { isBusy, isUnreachable } from "@/lib/foundation/database";
import { Refusal, type RefusalReason } from "@/lib/foundation/refusal";

/** What a program is told when something was not done, as RFC 9457 has it. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  /** The sentence for a person. */
  detail: string;
  /** At which places of what was sent, where it did not fit. */
  errors?: { field: string; message: string }[];
  requestId?: string;
  retryAfterSeconds?: number;
  /** The version that somebody else saved meanwhile. */
  version?: number;
};

const titles: Record<string, string> = {
  "not-signed-in": "Not signed in",
  "not-allowed": "Not allowed",
  "not-found": "Not found",
  conflict: "Conflict",
  "not-fitting": "Does not fit",
  "too-large": "Too large",
  "wrong-type": "Wrong type",
  "wrong-method": "Wrong method",
  "too-many": "Too many requests",
  unreachable: "Not available",
  bug: "Something went wrong",
};

export function problem(kind: string, status: number, detail: string, more: Partial<Problem> = {}): Problem {
  return { type: `urn:lamplight:${kind}`, title: titles[kind] ?? kind, status, detail, ...more };
}

const statusOf: Record<RefusalReason, number> = {
  "not-allowed": 403,
  "not-found": 404,
  conflict: 409,
  "too-many": 429,
};

const mostPlaces = 50;
const longestField = 120;
const longestMessage = 500;

/** Where what was sent does not fit, with a sentence for each of the first fifty places. */
export function placesOf(error: ZodError): { field: string; message: string }[] {
  const places = error.issues.slice(0, mostPlaces).flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code !== "unrecognized_keys") return [{ field: path.join("."), message: issue.message }];
    const names = issue.keys.slice(0, mostPlaces).map((key) => [...path, key].join("."));
    return names.map((field) => ({ field, message: "There is nothing of this name." }));
  });
  return places.slice(0, mostPlaces).map(({ field, message }) => ({
    field: field.slice(0, longestField),
    message: message.slice(0, longestMessage),
  }));
}

/** The problem that an error of a query or command is for a program, or null for a bug. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof ZodError) {
    return problem("not-fitting", 422, "Nothing was done: some of what was sent does not fit.", {
      errors: placesOf(error),
    });
  }
  if (error instanceof Refusal) {
    const { retryAfterSeconds, version } = error.details;
    return problem(error.reason, statusOf[error.reason], error.message, {
      ...(typeof retryAfterSeconds === "number" ? { retryAfterSeconds } : {}),
      ...(typeof version === "number" ? { version } : {}),
    });
  }
  if (isBusy(error)) {
    const sentence =
      "Somebody else is changing the same thing at this moment, so nothing was done. Try again.";
    return problem("unreachable", 503, sentence, { retryAfterSeconds: 2 });
  }
  if (isUnreachable(error)) {
    return problem(
      "unreachable",
      503,
      "The database cannot be reached, so nothing was done. Try again in a moment.",
      {
        retryAfterSeconds: 5,
      },
    );
  }
  return null;
}
