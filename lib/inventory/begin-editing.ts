import { z } from "zod";
import { type Answers, asAnswers } from "./merge-answers";
import type { getEditableApplication } from "./queries";

type Saved = Awaited<ReturnType<typeof getEditableApplication>>;

const draftSchema = z.looseObject({ version: z.coerce.number().int().min(1), base: z.string() });
const baseSchema = z.record(z.string(), z.string());

/** What the form begins with: the draft where there is one, with the version and the answers it began from. */
export function beginEditing(saved: Saved, draft: unknown) {
  const answers = answersOf(saved);
  const fresh = { answers, base: answers, version: saved.version, isDraft: false };
  const kept = draftSchema.safeParse(draft);
  if (!kept.success) return fresh;
  const base = readBase(kept.data.base);
  if (!base) return fresh;
  const typed = asAnswers(
    Object.fromEntries(Object.keys(answers).map((field) => [field, kept.data[field] ?? answers[field]])),
  );
  return { answers: typed, base: { ...answers, ...base }, version: kept.data.version, isDraft: true };
}

function answersOf(saved: Saved): Answers {
  const { title, headline, description, kind, platformId, livesAt, howToRun, ...rest } = saved;
  const { ifItStops, moneyAtStake, regulation, dataClassification, peopleAffected, whoWouldNotice } = rest;
  const { peopleRelying, complexity } = rest;
  return asAnswers({
    title,
    headline,
    description,
    kind,
    platformId,
    livesAt,
    howToRun,
    ifItStops,
    moneyAtStake,
    regulation,
    dataClassification,
    peopleAffected,
    whoWouldNotice,
    peopleRelying,
    complexity,
  });
}

function readBase(text: string): Answers | null {
  try {
    return baseSchema.parse(JSON.parse(text));
  } catch {
    // A draft that cannot be read is as good as none.
    return null;
  }
}
