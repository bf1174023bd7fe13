import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { noteLeaversWithHelp } from "@/lib/mentoring/commands/leave-with-help";
import { addDepartment } from "@/lib/people/commands/add-people";
import { bringPeople, finishPeople, type Leaver } from "@/lib/people/commands/bring-people";
import { changeDepartment } from "@/lib/people/commands/change-departments";
import { findPerson, nameKey } from "../directory";
import { importLimits } from "../limits";
import { atRow, namingRow } from "./at-row";
import { overWholeFile } from "./long-transaction";
import { readDirectory } from "./plan-run";
import { ensureGoingOn, type Watch } from "./watch";

const batchLength = 2_000;

const valuesSchema = z.object({
  name: z.string(),
  department: z.string(),
  email: z.string().optional(),
  jobTitle: z.string().optional(),
  manager: z.string().optional(),
  endDate: z.string().optional(),
  personId: z.string().optional(),
});

type Row = { number: number; values: z.infer<typeof valuesSchema> };

/**
 * Adds and changes people in sets, each with a trace of their own, adds departments that are missing, notes leavers, and
 * appoints the manager whom everybody of a department without one names. The directory stays open to others until all
 * of it is written, and is closed for what then remains: a look over all addresses, and the managers.
 */
export async function takeInPeople(tx: Transaction, actor: Actor, runId: string, now: Date, watch: Watch) {
  const total = await tx.importRow.count({ where: { runId, outcome: { in: ["new", "changed"] } } });
  if (total > importLimits.peopleChanges)
    throw new Refusal(
      "conflict",
      `This file adds or changes ${total.toLocaleString("en")} people; at most ${importLimits.peopleChanges.toLocaleString("en")} are done at once. Split it into several files. Nothing was taken in.`,
    );
  const departments = await readDepartments(tx);
  const numbers = new Map<string, number>();
  const leavers: LeaverOfRow[] = [];
  for await (const rows of touchedRows(tx, runId)) {
    ensureGoingOn(watch);
    for (const { number, values } of rows) {
      const key = nameKey(values.department);
      if (departments.has(key)) continue;
      const added = await atRow([number], () => addDepartment(actor, { name: values.department }, tx));
      departments.set(key, added.id);
    }
    const people = rows.map(({ values: { personId = null, name, email, jobTitle, department } }) => ({
      id: personId,
      name,
      email,
      jobTitle,
      departmentId: departments.get(nameKey(department)) ?? "",
    }));
    const ids = await atRow(
      rows.map(({ number }) => number),
      () => bringPeople(tx, actor, people, now),
    );
    for (const [at, { number, values }] of rows.entries()) {
      const personId = ids[at] ?? "";
      numbers.set(personId, number);
      if (values.endDate) leavers.push({ number, personId, leftOn: values.endDate });
    }
    watch.tell("taking", numbers.size, total);
  }
  await noteThoseLeft(tx, actor, leavers, now);
  const managers = await findManagers(tx, runId, departments);
  ensureGoingOn(watch);
  await finish(tx, actor, numbers);
  await appointManagers(tx, actor, managers, now);
}

type LeaverOfRow = Leaver & { number: number };

function noteThoseLeft(tx: Transaction, actor: Actor, leavers: readonly LeaverOfRow[], now: Date) {
  const left = leavers.map(({ personId, leftOn }) => ({ personId, leftOn }));
  return atRow(
    leavers.map(({ number }) => number),
    () => noteLeaversWithHelp(tx, actor, left, now),
  );
}

async function finish(tx: Transaction, actor: Actor, numbers: ReadonlyMap<string, number>) {
  try {
    await overWholeFile(tx, () => finishPeople(tx, actor, [...numbers.keys()]));
  } catch (error) {
    const number = error instanceof Refusal ? numbers.get(String(error.details.id)) : undefined;
    throw error instanceof Refusal && number !== undefined ? namingRow(number, error) : error;
  }
}

async function* touchedRows(tx: Transaction, runId: string): AsyncGenerator<Row[]> {
  yield* rowsOf(tx, { runId, outcome: { in: ["new", "changed"] } });
}

async function* rowsOf(tx: Transaction, which: { runId: string; outcome: { in: string[] } }) {
  for (let after = 0; ; ) {
    const stored = await tx.importRow.findMany({
      where: { AND: [which, { number: { gt: after } }] },
      orderBy: { number: "asc" },
      take: batchLength,
      select: { number: true, values: true },
    });
    if (stored.length === 0) return;
    yield stored.map(({ number, values }) => ({ number, values: valuesSchema.parse(values) }));
    after = stored.at(-1)?.number ?? after;
  }
}

async function readDepartments(tx: Transaction) {
  const known = await tx.department.findMany({ select: { id: true, name: true } });
  return new Map(known.map(({ id, name }) => [nameKey(name), id]));
}

/** Whom the people of a department name, by department. */
async function findManagers(tx: Transaction, runId: string, departments: ReadonlyMap<string, string>) {
  const directory = await readDirectory(tx);
  const named = new Map<string, Set<string>>();
  for await (const rows of rowsOf(tx, { runId, outcome: { in: ["new", "changed", "same"] } })) {
    for (const { values } of rows) {
      const departmentId = departments.get(nameKey(values.department));
      const manager = values.manager ? findPerson(directory, values.manager) : null;
      // Who leads a department names the person above, not somebody in it.
      if (
        !departmentId ||
        manager?.departmentId !== departmentId ||
        nameKey(manager.name) === nameKey(values.name)
      )
        continue;
      named.set(departmentId, (named.get(departmentId) ?? new Set()).add(manager.id));
    }
  }
  return named;
}

async function appointManagers(
  tx: Transaction,
  actor: Actor,
  named: ReadonlyMap<string, ReadonlySet<string>>,
  now: Date,
) {
  const without = await tx.department.findMany({
    where: { id: { in: [...named.keys()] }, managerId: null },
    select: { id: true, name: true, parentId: true },
  });
  for (const department of without) {
    const [managerId, ...others] = named.get(department.id) ?? [];
    if (managerId && others.length === 0)
      await changeDepartment(actor, { ...department, managerId }, now, tx);
  }
}
