import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { ownDrafts } from "../access";
import { keepDraftSchema } from "../schema";

const mostDrafts = 50;

/** Keeps what was typed so far; the last sending wins. Drafts are nobody else's business, so they leave no trace. */
export async function keepDraft(actor: Actor, input: unknown) {
  const { id, form, subjectId, content } = keepDraftSchema.parse(input);

  if (id) {
    const { count } = await database.draft.updateMany({
      where: { AND: [ownDrafts(actor), { id, form, subjectId }] },
      data: { content, updatedAt: new Date() },
    });
    if (count === 1) return { id };
  }
  if ((await database.draft.count({ where: { AND: [ownDrafts(actor)] } })) >= mostDrafts) {
    throw new Refusal(
      "conflict",
      `You have ${mostDrafts} drafts. Finish or discard one before you begin another.`,
    );
  }
  return database.draft.create({
    data: { personId: actor.id, form, subjectId, content },
    select: { id: true },
  });
}

/** Safe to repeat, and nothing happens where there is no such draft. */
export async function discardDraft(actor: Actor, draftId: unknown) {
  const { data: id } = z.uuid().safeParse(draftId);
  if (id) await database.draft.deleteMany({ where: { AND: [ownDrafts(actor), { id }] } });
}
