import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { mayChangeOrganisation } from "../access";
import { changedFields } from "../changed-fields";
import { readLogo, whyLogoDoesNotFit } from "../logo";
import { changeOrganisationSchema } from "../schema";

const onlyAdministrators = "Only administrators can change the organisation.";

export async function changeOrganisation(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  ensure(mayChangeOrganisation(actor), onlyAdministrators);
  const data = changeOrganisationSchema.parse(input);

  return inTransaction(transaction, async (tx) => {
    const before = await tx.organisation.findUniqueOrThrow({
      where: { only: true },
      select: { name: true, helpContact: true, timeZone: true },
    });
    const changes = changedFields(before, data);
    if (Object.keys(changes).length === 0) return { changed: false };
    await tx.organisation.update({ where: { only: true }, data, select: { id: true } });
    await recordAudit(tx, actor, "organisation.changed", [], changes, now);
    return { changed: true };
  });
}

/** Keeps the picture as a data URL of the type that its bytes say; null takes the logo away. */
export async function changeLogo(
  actor: Actor,
  bytes: Uint8Array | null,
  now: Date,
  transaction?: Transaction,
) {
  ensure(mayChangeOrganisation(actor), onlyAdministrators);
  const problem = bytes && whyLogoDoesNotFit(bytes);
  if (problem) throw new Refusal("conflict", problem);
  const type = bytes && readLogo(bytes)?.type;
  const logo = bytes && type ? `data:${type};base64,${Buffer.from(bytes).toString("base64")}` : null;

  return inTransaction(transaction, async (tx) => {
    const before = await tx.organisation.findUniqueOrThrow({ where: { only: true }, select: { logo: true } });
    await tx.organisation.update({ where: { only: true }, data: { logo }, select: { id: true } });
    const words = (picture: string | null) => (picture ? "a picture" : null);
    await recordAudit(
      tx,
      actor,
      "organisation.changed",
      [],
      { logo: [words(before.logo), words(logo)] },
      now,
    );
    return { hasLogo: logo !== null };
  });
}
