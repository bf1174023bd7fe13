import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { addProduct, changeProduct } from "@/lib/catalogue/commands";
import type { Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { type ProductField, productFields } from "../fields";
import { importLimits } from "../limits";
import { type FoundProduct, mergeProduct, productInput } from "../product-row";
import { atRow } from "./at-row";
import { ensureGoingOn, type Watch } from "./watch";

const valuesSchema = z.object({
  productId: z.string().optional(),
  ...(Object.fromEntries(Object.keys(productFields).map((field) => [field, z.string().optional()])) as Record<
    ProductField,
    z.ZodOptional<z.ZodString>
  >),
});

/** Which list the identifiers of a run are of: those of a list of one's own are as good as typed ones. */
export function identifierSource(source: string) {
  return source === "products" ? "" : source;
}

/** Adds and changes products through the same commands as their pages. @throws Refusal naming the row that is refused. */
export async function takeInProducts(
  tx: Transaction,
  actor: Actor,
  run: { id: string; source: string },
  now: Date,
  watch: Watch,
) {
  const rows = await tx.importRow.findMany({
    where: { runId: run.id, outcome: { in: ["new", "changed"] } },
    orderBy: { number: "asc" },
    select: { number: true, values: true },
  });
  if (rows.length > importLimits.productChanges)
    throw new Refusal(
      "conflict",
      `This file adds or changes ${rows.length.toLocaleString("en")} products; at most ${importLimits.productChanges.toLocaleString("en")} are done at once. Split it into several files. Nothing was taken in.`,
    );
  const externalSource = identifierSource(run.source);
  for (const [done, { number, values }] of rows.entries()) {
    ensureGoingOn(watch);
    watch.tell("taking", done, rows.length);
    const { productId, ...found } = valuesSchema.parse(values);
    await atRow([number], () => takeInProduct(tx, actor, productId, { found, externalSource }, now));
  }
}

type Listed = { found: FoundProduct; externalSource: string };

async function takeInProduct(
  tx: Transaction,
  actor: Actor,
  productId: string | undefined,
  { found, externalSource }: Listed,
  now: Date,
) {
  if (productId === undefined) {
    await addProduct(actor, { ...productInput(found), externalSource }, now, tx);
    return;
  }
  // What somebody changed since the file was looked at stays where the file has no word for it.
  const known = await tx.product.findUnique({ where: { id: productId } });
  if (!known) throw new Refusal("conflict", "This product is not there any more.");
  const input = {
    ...productInput(mergeProduct(known, found)),
    version: known.version,
    ...(found.externalId === undefined ? {} : { externalSource }),
  };
  await changeProduct(actor, known.id, input, now, tx);
}
