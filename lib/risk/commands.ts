import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { database, inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { holdColumns, mayEditApplication, visibleApplications } from "@/lib/inventory/access";
import { ensureInUse, findHeldApplication } from "@/lib/inventory/commands/find-held-application";
import { recordableControls } from "./access";
import { bandOf } from "./bands";
import { controlWords } from "./control-words";
import type { ControlKind } from "./facts";
import { illuminate } from "./illumination";
import { findFed } from "./queries";
import { readStored } from "./queries/read-stored";
import { readFacts } from "./read-facts";
import { recordControlSchema } from "./schema";
import { ownInherentBand, riskNumbers } from "./score";

/**
 * Carries out a change of one application and scores it, those that feed it, and those that it `released`, in one
 * transaction.
 * Every door changes applications through here, so that lists never show yesterday's score.
 */
export async function changeAndScore<Changed extends { id: string; released?: readonly string[] }>(
  now: Date,
  change: (tx: Transaction) => Promise<Changed>,
  transaction?: Transaction,
): Promise<Changed> {
  return inTransaction(transaction, async (tx) => {
    const changed = await change(tx);
    const ids = [changed.id, ...(changed.released ?? [])];
    const { linked } = await scoreOnce(tx, ids, now);
    if (linked) await scoreFeeding(tx, ids, ids, now);
    return changed;
  });
}

/** Scores the applications, and those that feed one whose own band has moved. Set-based. */
export async function scoreApplications(tx: Transaction, ids: readonly string[], now: Date) {
  const { moved } = await scoreOnce(tx, ids, now);
  if (moved.length > 0) await scoreFeeding(tx, moved, ids, now);
}

/** Scores those that feed one of `readers`, directly or through others, and `ids` again if there are any. */
async function scoreFeeding(tx: Transaction, readers: readonly string[], ids: readonly string[], now: Date) {
  const feeding = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE feeding AS (
      SELECT source_id AS id FROM application_link WHERE reader_id = ANY (${[...readers]}::uuid[])
      UNION SELECT l.source_id FROM application_link l JOIN feeding f ON l.reader_id = f.id
    ) SELECT id::text FROM feeding`;
  if (feeding.length > 0) await scoreOnce(tx, [...new Set([...ids, ...feeding.map(({ id }) => id)])], now);
}

/** Returns the ids of those whose own band has moved, and whether any of them is linked to another application. */
async function scoreOnce(tx: Transaction, ids: readonly string[], now: Date) {
  const stored = await readStored(tx, ids);
  const linked = stored.some((application) => application.linked);
  const fed = linked ? await findFed(tx, ids) : new Map<string, never>();
  const scores = stored.map((application) => {
    const facts = readFacts(application, fed.get(application.id) ?? []);
    const { inherent, residual } = riskNumbers(facts, now);
    return {
      id: application.id,
      residual,
      band: bandOf(residual),
      inherent,
      ownBand: ownInherentBand(facts, now),
      ownBandBefore: application.ownBand,
      illumination: illuminate(facts, now).value,
    };
  });
  await tx.$executeRaw`
    INSERT INTO application_score (application_id, residual, band, inherent, own_band, illumination, scored_at)
    SELECT * FROM unnest(
      ${scores.map((score) => score.id)}::uuid[], ${scores.map((score) => score.residual)}::int[],
      ${scores.map((score) => score.band)}::text[], ${scores.map((score) => score.inherent)}::int[],
      ${scores.map((score) => score.ownBand)}::text[], ${scores.map((score) => score.illumination)}::int[],
      array_fill(${now}::timestamptz, ARRAY[${scores.length}::int]))
    ON CONFLICT (application_id) DO UPDATE SET residual = excluded.residual, band = excluded.band,
      inherent = excluded.inherent, own_band = excluded.own_band, illumination = excluded.illumination,
      scored_at = excluded.scored_at`;
  const moved = scores.filter((score) => score.ownBand !== score.ownBandBefore).map((score) => score.id);
  return { moved, linked };
}

const runLength = 1_000;

/** Scores everything that was not scored since `dayStart`, in runs of 1,000; returns how many. Safe to stop and to repeat. */
export async function scoreStaleApplications(dayStart: Date, now: Date) {
  let scored = 0;
  for (;;) {
    const stale = await database.application.findMany({
      where: { OR: [{ score: null }, { score: { scoredAt: { lt: dayStart } } }] },
      select: { id: true },
      orderBy: { id: "asc" },
      take: runLength,
    });
    if (stale.length === 0) return scored;
    await database.$transaction((tx) =>
      scoreApplications(
        tx,
        stale.map(({ id }) => id),
        now,
      ),
    );
    scored += stale.length;
  }
}

/** Dated evidence that somebody did something which makes the application safer. */
export async function recordControl(
  actor: Actor,
  reference: string,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const application = await findHeldApplication(tx, actor, reference);
    const kinds = recordableControls(actor, application);
    ensure(kinds.length > 0, "Only its owners and IT analysts can record this.");
    ensureInUse(application, "It is retired. Bring it back before you record anything.");
    const { kind, doneOn, note } = recordControlSchema(kinds, now).parse(input);
    const control = await tx.controlEvidence.create({
      data: { applicationId: application.id, kind, doneOn, note, recordedById: actor.id, recordedAt: now },
      select: { id: true },
    });
    await recordAudit(
      tx,
      actor,
      "control.recorded",
      [application.id],
      {
        control: controlWords[kind].done,
        doneOn: doneOn.toISOString().slice(0, 10),
      },
      now,
    );
    return { id: application.id, controlId: control.id };
  });
}

/**
 * A mentor's finished review, recorded by the help it came from, whose command has checked that both agreed to it.
 * Scored by the caller.
 */
export async function recordMentorReview(
  tx: Transaction,
  actor: Actor,
  review: { applicationId: string; mentorId: string; note: string },
  now: Date,
) {
  const { applicationId, mentorId, note } = review;
  const kind = "mentor-review" satisfies ControlKind;
  const doneOn = new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`);
  await tx.controlEvidence.create({
    data: { applicationId, kind, doneOn, note, recordedById: mentorId, recordedAt: now },
    select: { id: true },
  });
  const control = controlWords[kind].done;
  const day = doneOn.toISOString().slice(0, 10);
  await recordAudit(tx, actor, "control.recorded", [applicationId], { control, doneOn: day }, now);
}

/** The undo of recording a control. */
export async function withdrawControl(
  actor: Actor,
  controlId: unknown,
  now: Date,
  transaction?: Transaction,
) {
  const missing = new Refusal("not-found", "There is no such record, or it was taken back already.");
  return inTransaction(transaction, async (tx) => {
    const { data: id } = z.uuid().safeParse(controlId);
    if (!id) throw missing;
    const control = await tx.controlEvidence.findFirst({
      where: { id, withdrawnAt: null, application: { AND: [visibleApplications(actor)] } },
      select: {
        applicationId: true,
        kind: true,
        application: { select: { ...holdColumns, retiredAt: true } },
      },
    });
    if (!control) throw missing;
    ensure(
      mayEditApplication(actor, control.application),
      "Only its owners and IT analysts can take this back.",
    );
    ensureInUse(control.application, "It is retired. Bring it back before you take anything back.");
    const { count } = await tx.controlEvidence.updateMany({
      where: { id, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    if (count === 0) throw missing;
    await recordAudit(
      tx,
      actor,
      "control.withdrawn",
      [control.applicationId],
      { control: controlWords[control.kind as ControlKind]?.done ?? control.kind },
      now,
    );
    return { id: control.applicationId };
  });
}
