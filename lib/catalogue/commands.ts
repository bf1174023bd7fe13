import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { differenceOf } from "@/lib/audit/difference";
import { inTransaction, refuseDuplicate, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { mayChangeProducts } from "./access";
import { productWords } from "./product-words";
import { addProductSchema, changeProductSchema } from "./schema";

const onlyKeepers = "Only IT analysts and administrators keep the products.";

export async function addProduct(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  ensure(mayChangeProducts(actor), onlyKeepers);
  const { externalSource = "", ...data } = addProductSchema.parse(input);

  return inTransaction(transaction, async (tx) => {
    const product = await tx.product
      .create({ data: { ...data, externalSource, addedAt: now, changedAt: now }, select: { id: true } })
      .catch(refuseDuplicate(takenAlready(data)));
    const { name, vendor, standing } = data;
    await recordAudit(tx, actor, "product.added", [product.id], { name, vendor, standing }, now);
    return product;
  });
}

/** @throws Refusal `conflict` when somebody else saved in between, with `version` and `theirs`, their words by field. */
export async function changeProduct(
  actor: Actor,
  productId: unknown,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  ensure(mayChangeProducts(actor), onlyKeepers);
  const { version, externalSource, ...data } = changeProductSchema.parse(input);

  return inTransaction(transaction, async (tx) => {
    const before = await findProduct(tx, productId);
    if (before.retiredAt)
      throw new Refusal("conflict", "It was retired meanwhile. Bring it back first, then change it.");
    const after = { ...before, ...data, externalSource: externalSource ?? before.externalSource };
    const changes = differenceOf(traced(before), traced(after));
    if (version === before.version && Object.keys(changes).length === 0) return { id: before.id, version };
    const { count } = await tx.product
      .updateMany({
        where: { id: before.id, version },
        data: { ...data, externalSource: after.externalSource, version: version + 1, changedAt: now },
      })
      .catch(refuseDuplicate(takenAlready(data)));
    if (count === 0)
      throw new Refusal(
        "conflict",
        "Somebody saved this product while you were editing it. Nothing you typed is lost: compare, and save again if yours should stand.",
        { version: before.version, theirs: productWords(before) },
      );
    await recordAudit(tx, actor, "product.changed", [before.id], changes, now);
    return { id: before.id, version: version + 1 };
  });
}

/** It is no longer offered; everything said of it is kept. */
export async function retireProduct(actor: Actor, productId: unknown, now: Date, transaction?: Transaction) {
  ensure(mayChangeProducts(actor), onlyKeepers);
  return inTransaction(transaction, async (tx) => {
    const { id, name } = await findProduct(tx, productId);
    const { count } = await tx.product.updateMany({
      where: { id, retiredAt: null },
      data: { retiredAt: now, version: { increment: 1 } },
    });
    if (count === 0) throw new Refusal("conflict", "It is retired already.");
    await recordAudit(tx, actor, "product.retired", [id], { name }, now);
    return { id };
  });
}

/** The undo of retiring. */
export async function bringProductBack(
  actor: Actor,
  productId: unknown,
  now: Date,
  transaction?: Transaction,
) {
  ensure(mayChangeProducts(actor), onlyKeepers);
  return inTransaction(transaction, async (tx) => {
    const product = await findProduct(tx, productId);
    const { id, name } = product;
    const { count } = await tx.product
      .updateMany({
        where: { id, retiredAt: { not: null } },
        data: { retiredAt: null, version: { increment: 1 } },
      })
      .catch(refuseDuplicate(takenAlready(product)));
    if (count === 0) throw new Refusal("conflict", "It is offered already.");
    await recordAudit(tx, actor, "product.brought-back", [id], { name }, now);
    return { id };
  });
}

async function findProduct(tx: Transaction, productId: unknown) {
  const { data: id } = z.uuid().safeParse(productId);
  const product = id ? await tx.product.findUnique({ where: { id } }) : null;
  if (!product) throw new Refusal("not-found", "There is no such product.");
  return product;
}

function takenAlready({ name, vendor, externalId }: { name: string; vendor: string; externalId: string }) {
  const whose = vendor ? ` of ${vendor}` : "";
  const identifier = externalId ? `, or one with the identifier “${externalId}”` : "";
  return `There is already a product called “${name}”${whose}${identifier}. Change that one.`;
}

function traced(product: Parameters<typeof productWords>[0] & { externalSource: string }) {
  return { ...productWords(product), externalSource: product.externalSource };
}
