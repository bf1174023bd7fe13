import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { referenceOf } from "@/lib/inventory/reference";
import { importDepartmentIds, visibleCandidates } from "../access";
import type { CandidateValues } from "../candidate";
import { changesBetween } from "../candidate-changes";
import { namesNobody } from "../directory";
import { draftOf, editedSchema, whatIsMissing } from "../draft";
import { readyMade } from "../ready-made";
import type { candidateSearchSchema } from "../schema";
import { resolveCandidates } from "./resolve-candidates";

const pageLength = 50;
const storedStates = { waiting: "new", changed: "changed", ignored: "ignored", added: "added" } as const;

const columns = {
  id: true,
  source: true,
  externalId: true,
  values: true,
  edited: true,
  seenValues: true,
  departmentId: true,
  state: true,
  rowNumber: true,
  department: { select: { name: true } },
  application: { select: { number: true, title: true } },
  run: { select: { fileName: true, uploadedAt: true, importedBy: { select: { name: true } } } },
} as const;

/** One page of candidates, the latest list first and in its own order, that the actor decides on, with what each still lacks. */
export async function listCandidates(actor: Actor, { show, after }: z.infer<typeof candidateSearchSchema>) {
  const state = storedStates[show];
  const found = await database.importCandidate.findMany({
    where: { AND: [visibleCandidates(actor), { state }] },
    orderBy: [{ arrivedAt: "desc" }, { rowNumber: "asc" }, { id: "asc" }],
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    take: pageLength + 1,
    select: columns,
  });
  const page = found.slice(0, pageLength);
  const resolved = await resolveCandidates(database, page);
  const people = await namesOf(
    page.map(({ edited }, at) => editedSchema.parse(edited).ownerId ?? resolved[at]?.ownerId ?? null),
  );
  const rows = page.map((candidate, at) => {
    const values = candidate.values as CandidateValues;
    const words = resolved[at] ?? {
      ownerId: null,
      secondOwnerId: null,
      platformId: null,
      departmentId: null,
    };
    const draft = draftOf(values, editedSchema.parse(candidate.edited), words);
    const { id, application } = candidate;
    return {
      id,
      title: draft.title,
      headline: draft.headline,
      owner: people.get(draft.ownerId) ?? null,
      ownerText: namesNobody(values.owner ?? "") ? "" : (values.owner ?? ""),
      department: candidate.department?.name ?? null,
      source: sourceName(candidate.source),
      missing: Object.keys(whatIsMissing(draft)),
      reference: application ? referenceOf(application.number) : null,
      changed:
        state === "changed" && candidate.seenValues !== null
          ? changesBetween(candidate.seenValues as CandidateValues, values).map(({ field }) => field)
          : [],
    };
  });
  return { rows, next: found.length > pageLength ? (page.at(-1)?.id ?? null) : null };
}

/** How many wait, changed, were ignored and were added, of those the actor decides on. */
export async function countCandidates(actor: Actor) {
  const counts = await database.importCandidate.groupBy({
    by: ["state"],
    where: { AND: [visibleCandidates(actor)] },
    _count: true,
  });
  const of = (state: string) => counts.find((count) => count.state === state)?._count ?? 0;
  return { waiting: of("new"), changed: of("changed"), ignored: of("ignored"), added: of("added") };
}

/** One candidate with the answers that it would be registered with. @throws Refusal `not-found` */
export async function getCandidate(actor: Actor, candidateId: unknown) {
  const { data: id } = z.uuid().safeParse(candidateId);
  const candidate = id
    ? await database.importCandidate.findFirst({
        where: { AND: [visibleCandidates(actor), { id }] },
        select: columns,
      })
    : null;
  if (!candidate)
    throw new Refusal("not-found", "There is no such candidate, or it is not for you to decide.");
  const [resolved] = await resolveCandidates(database, [candidate]);
  if (!resolved) throw new Error("A candidate is resolved to one answer.");
  const values = candidate.values as CandidateValues;
  const draft = draftOf(values, editedSchema.parse(candidate.edited), resolved);
  const people = await namesOf([draft.ownerId, draft.secondOwnerId]);
  const { edited: _edited, seenValues: _seen, source, application, ...rest } = candidate;
  return {
    ...rest,
    values,
    draft,
    missing: whatIsMissing(draft),
    source: sourceName(source),
    owner: draft.ownerId ? { value: draft.ownerId, label: people.get(draft.ownerId) ?? "Somebody" } : null,
    secondOwner: people.get(draft.secondOwnerId ?? "") ?? null,
    application: application ? { ...application, reference: referenceOf(application.number) } : null,
  };
}

/** The departments that the actor may import for. */
export async function listImportDepartments(actor: Actor) {
  const permitted = importDepartmentIds(actor);
  return database.department.findMany({
    where: permitted ? { id: { in: [...permitted] } } : {},
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
}

async function namesOf(ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter((id) => id !== null && id !== ""))] as string[];
  const people = await database.person.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

function sourceName(source: string) {
  return readyMade.find((list) => list.source === source)?.name ?? "A list";
}
