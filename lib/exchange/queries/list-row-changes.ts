import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { departureColumns, hasLeft } from "@/lib/people/departure";
import { visibleCandidates, visibleImports } from "../access";
import type { CandidateValues } from "../candidate";
import type { ImportKind } from "../fields";
import { readMapping } from "../mapping";
import type { PersonValues } from "../person-row";
import type { ProductValues } from "../product-row";
import { candidateRowChanges, type FieldChange, personRowChanges, productRowChanges } from "../row-changes";

const perPage = 20;

export type RowChanges = { number: number; name: string; changes: FieldChange[] };

/**
 * What each row of a planned file that changes something would change, twenty rows at a time, those behind the row
 * `after`; `next` is where the page after it begins, or null.
 */
export async function listRowChanges(actor: Actor, importId: unknown, after: number) {
  const { data: id } = z.uuid().safeParse(importId);
  const run = id
    ? await database.importRun.findFirst({
        where: { AND: [visibleImports(actor), { id, state: "planned" }] },
        select: { id: true, kind: true, source: true, mapping: true },
      })
    : null;
  if (!run) return { rows: [], next: null };
  const found = await database.importRow.findMany({
    where: { runId: run.id, outcome: "changed", number: { gt: after } },
    orderBy: { number: "asc" },
    take: perPage + 1,
    select: { number: true, externalId: true, values: true },
  });
  const shown = found.slice(0, perPage);
  const kind = run.kind as ImportKind;
  const changesOf = {
    applications: () => ofCandidates(actor, run, shown),
    people: () => ofPeople(shown),
    products: () => ofProducts(shown),
  };
  const read = await changesOf[kind]();
  const rows = shown.map((row): RowChanges => {
    const { name, title } = row.values as { name?: string; title?: string };
    return { number: row.number, name: title ?? name ?? "", changes: read(row) };
  });
  return { rows, next: found.length > perPage ? (shown.at(-1)?.number ?? null) : null };
}

type Row = { externalId: string | null; values: unknown };

async function ofCandidates(
  actor: Actor,
  { kind, source, mapping }: { kind: string; source: string; mapping: string[] },
  rows: readonly Row[],
) {
  const externalId = { in: rows.flatMap((row) => row.externalId ?? []) };
  const candidates = await database.importCandidate.findMany({
    where: { AND: [visibleCandidates(actor), { source, externalId }] },
    select: { externalId: true, values: true },
  });
  const known = new Map(candidates.map((candidate) => [candidate.externalId, candidate.values]));
  const columns = readMapping(kind as ImportKind, mapping);
  return (row: Row) => {
    const before = known.get(row.externalId ?? "");
    return before
      ? candidateRowChanges(before as CandidateValues, row.values as CandidateValues, columns)
      : [];
  };
}

async function ofPeople(rows: readonly Row[]) {
  const people = await database.person.findMany({
    where: { id: { in: rows.flatMap(({ values }) => (values as PersonValues).personId ?? []) } },
    select: {
      id: true,
      name: true,
      email: true,
      jobTitle: true,
      ...departureColumns,
      department: { select: { name: true } },
    },
  });
  const known = new Map(people.map((person) => [person.id, person]));
  return ({ values }: Row) => {
    const person = known.get((values as PersonValues).personId ?? "");
    if (!person) return [];
    const before = { ...person, department: person.department.name, hasLeft: hasLeft(person) };
    return personRowChanges(before, values as PersonValues);
  };
}

async function ofProducts(rows: readonly Row[]) {
  const products = await database.product.findMany({
    where: { id: { in: rows.flatMap(({ values }) => (values as ProductValues).productId ?? []) } },
  });
  const known = new Map(products.map((product) => [product.id, product]));
  return ({ values }: Row) => {
    const { productId, effect: _effect, identifierWas: _was, ...found } = values as ProductValues;
    const product = known.get(productId ?? "");
    return product ? productRowChanges(product, found) : [];
  };
}
