import type { Actor } from "@/lib/access/actor";
import { type Changes, recordAudit } from "@/lib/audit/commands";
import { inTransaction, refuseDuplicate, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { findColleague } from "@/lib/inventory/commands/find-colleague";
import { mayChangeDataSource, mayMergeDataSources, visibleDataSources } from "../access";
import { placeKey } from "../places";
import { changeDataSourceSchema, type DataSourceChange, mergeDataSourceSchema } from "../source-schema";
import { sourceKey } from "../statement";

/** @throws Refusal `conflict` when somebody saved in between (with `version`), or another source has the name or the place. */
export async function changeDataSource(
  actor: Actor,
  id: string,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    await takeTurns(tx, [id]);
    const before = await findSource(tx, actor, id);
    ensure(
      mayChangeDataSource(actor, before),
      "Only its owner and IT analysts can change a data source. Ask one of them.",
    );
    const { version, ...data } = changeDataSourceSchema.parse(input);

    const changes = differenceOf(before, data);
    if (version === before.version && Object.keys(changes).length === 0) return { id };
    if (data.ownerId && data.ownerId !== before.ownerId) await findColleague(tx, data.ownerId);
    const { count } = await tx.dataSource
      .updateMany({
        where: { id, version },
        data: {
          ...data,
          nameKey: sourceKey(data.name),
          placeKey: placeKey(data.place),
          version: version + 1,
        },
      })
      .catch(
        refuseDuplicate(
          "Another data source has this name or this place. Is it the same one? An analyst can merge the two.",
        ),
      );
    if (count === 0)
      throw new Refusal(
        "conflict",
        "Somebody saved this data source while you were editing it. Nothing you typed is lost: look at theirs in another tab, and save again if yours should stand.",
        { version: before.version },
      );
    await recordAudit(tx, actor, "data-source.changed", [id], changes, now);
    return { id };
  });
}

/** Whatever read from the one reads from the other afterwards; what only the first knew, the other keeps. */
export async function mergeDataSource(
  actor: Actor,
  id: string,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  ensure(mayMergeDataSources(actor), "Only IT analysts merge data sources.");
  const { intoId } = mergeDataSourceSchema.parse(input);
  return inTransaction(transaction, async (tx) => {
    if (id === intoId)
      throw new Refusal("conflict", "It cannot be merged into itself. Choose the other one.");
    await takeTurns(tx, [id, intoId]);
    const gone = await findSource(tx, actor, id);
    const stays = await findSource(tx, actor, intoId);
    const readers = await tx.applicationDataSource.findMany({ where: { dataSourceId: id } });
    await tx.applicationDataSource.createMany({
      data: readers.map((reader) => ({ ...reader, dataSourceId: intoId })),
      skipDuplicates: true,
    });
    await tx.applicationDataSource.deleteMany({ where: { dataSourceId: id } });
    await tx.dataSource.delete({ where: { id } });
    await tx.dataSource.update({
      where: { id: intoId },
      data: {
        ...(stays.placeKey === null && gone.place !== ""
          ? { place: gone.place, placeKey: gone.placeKey }
          : {}),
        ...(stays.kind === "other" ? { kind: gone.kind } : {}),
        ...(stays.classification === "unknown" ? { classification: gone.classification } : {}),
        ...(stays.description === "" ? { description: gone.description } : {}),
        ...(stays.ownerId === null ? { ownerId: gone.ownerId } : {}),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    const told = { from: gone.name, into: stays.name };
    await recordAudit(tx, actor, "data-source.merged", [intoId, id], told, now);
    return { id: intoId, readers: readers.length };
  });
}

async function takeTurns(tx: Transaction, ids: readonly string[]) {
  await tx.$queryRaw`SELECT id FROM data_source WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
}

async function findSource(tx: Transaction, actor: Actor, id: string) {
  const source = await tx.dataSource.findFirst({ where: { AND: [visibleDataSources(actor), { id }] } });
  if (!source) throw new Refusal("not-found", "There is no such data source.");
  return source;
}

function differenceOf(
  before: Omit<DataSourceChange, "version" | "kind"> & { kind: string },
  after: Omit<DataSourceChange, "version">,
) {
  const fields = ["name", "kind", "place", "classification", "description"] as const;
  const changes: Changes = {};
  for (const field of fields)
    if (before[field] !== after[field]) changes[field] = [before[field], after[field]];
  if (before.ownerId !== after.ownerId) changes.owner = [before.ownerId, after.ownerId];
  return changes;
}
