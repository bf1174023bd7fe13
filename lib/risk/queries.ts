import type { Actor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/foundation/database";
import { fullyVisibleApplications, visibleApplications } from "@/lib/inventory/access";
import { refuseMissingApplication } from "@/lib/inventory/queries";
import { numberOf, referenceOf } from "@/lib/inventory/reference";
import { bandOf } from "./bands";
import { contagionOf } from "./contagion";
import { type ApplicationFacts, type Band, bands } from "./facts";
import { factColumns, readFacts } from "./read-facts";

/** The facts of one application whose full record the actor may see. What it feeds is named only where it may be seen. */
export async function getFacts(actor: Actor, reference: string) {
  const stored = await database.application.findFirst({
    where: {
      AND: [
        visibleApplications(actor),
        fullyVisibleApplications(actor),
        { number: numberOf(reference) ?? -1 },
      ],
    },
    select: { ...factColumns, id: true },
  });
  if (!stored) throw refuseMissingApplication();
  const fed = (await findFed(database, [stored.id])).get(stored.id) ?? [];
  return readFacts(stored, await nameVisible(actor, fed));
}

/** Today's numbers of one application whose card the actor may see, or null while it has none. */
export async function findScore(actor: Actor, applicationId: string) {
  const score = await database.applicationScore.findFirst({
    where: { applicationId, application: { AND: [visibleApplications(actor)] } },
    select: { residual: true, illumination: true },
  });
  return score && { ...score, band: bandOf(score.residual) };
}

export type Fed = { id: string; reference: string; title: string; inherentBand: Band };

/** For each application the one it feeds, directly or through others, with the highest own band, and the way to it. */
export async function findFed(db: Transaction, ids: readonly string[]): Promise<Map<string, Fed[]>> {
  const edges = await db.$queryRaw<{ reader: string; source: string }[]>`
    WITH RECURSIVE fed AS (
      SELECT reader_id, source_id FROM application_link WHERE source_id = ANY (${[...ids]}::uuid[])
      UNION SELECT l.reader_id, l.source_id FROM application_link l JOIN fed ON l.source_id = fed.reader_id
    ) SELECT fed.reader_id::text AS reader, fed.source_id::text AS source
      FROM fed JOIN application r ON r.id = fed.reader_id WHERE r.retired_at IS NULL`;
  if (edges.length === 0) return new Map();

  const nodes = await db.application.findMany({
    where: { id: { in: [...new Set(edges.map((edge) => edge.reader))] } },
    select: { id: true, number: true, title: true, score: { select: { ownBand: true } } },
  });
  const bandById = new Map(
    nodes.map((node) => [node.id, bands.find((band) => band === node.score?.ownBand) ?? "moderate"]),
  );
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const result = new Map<string, Fed[]>();
  for (const [id, { band, path }] of contagionOf(edges, bandById)) {
    const last = nodeById.get(path.at(-1) ?? "");
    if (last)
      result.set(id, [
        { id: last.id, reference: referenceOf(last.number), title: last.title, inherentBand: band },
      ]);
  }
  return result;
}

async function nameVisible(actor: Actor, fed: readonly Fed[]): Promise<ApplicationFacts["feeds"]> {
  if (fed.length === 0) return fed;
  const visible = await database.application.findMany({
    where: { AND: [visibleApplications(actor), { id: { in: fed.map(({ id }) => id) } }] },
    select: { id: true },
  });
  const visibleIds = new Set(visible.map(({ id }) => id));
  return fed.map((one) =>
    visibleIds.has(one.id) ? one : { ...one, reference: "", title: "a confidential application" },
  );
}

/** The dated controls of one application whose full record the actor may see, newest first. */
export async function listControls(actor: Actor, applicationId: string) {
  return database.controlEvidence.findMany({
    where: { applicationId, withdrawnAt: null, application: { AND: [fullyVisibleApplications(actor)] } },
    orderBy: [{ doneOn: "desc" }, { id: "desc" }],
    take: 100,
    select: {
      id: true,
      kind: true,
      doneOn: true,
      note: true,
      recordedAt: true,
      recordedBy: { select: { name: true } },
    },
  });
}
