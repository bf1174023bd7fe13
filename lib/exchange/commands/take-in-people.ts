import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { noteLeaverWithHelp } from "@/lib/mentoring/commands/leave-with-help";
import { addDepartment } from "@/lib/people/commands/add-people";
import { changeDepartment } from "@/lib/people/commands/change-departments";
import { addColleague, changePerson } from "@/lib/people/commands/change-person";
import { findPerson, nameKey } from "../directory";
import { importLimits } from "../limits";
import { atRow } from "./at-row";
import { readDirectory } from "./plan-run";

const valuesSchema = z.object({
  name: z.string(),
  department: z.string(),
  email: z.string().optional(),
  jobTitle: z.string().optional(),
  manager: z.string().optional(),
  endDate: z.string().optional(),
  personId: z.string().optional(),
});

type Row = { number: number; values: z.infer<typeof valuesSchema>; outcome: string };

/**
 * Adds and changes people through the same commands as their pages, adds departments that are missing, notes leavers,
 * and appoints the manager whom everybody of a department without one names.
 */
export async function takeInPeople(tx: Transaction, actor: Actor, runId: string, now: Date) {
  const stored = await tx.importRow.findMany({
    where: { runId, outcome: { in: ["new", "changed", "same"] } },
    orderBy: { number: "asc" },
    select: { number: true, values: true, outcome: true },
  });
  const rows: Row[] = stored.map((row) => ({ ...row, values: valuesSchema.parse(row.values) }));
  const touched = rows.filter(({ outcome }) => outcome !== "same");
  if (touched.length > importLimits.peopleChanges)
    throw new Refusal(
      "conflict",
      `This file adds or changes ${touched.length.toLocaleString("en")} people; at most ${importLimits.peopleChanges.toLocaleString("en")} are done at once. Split it into several files. Nothing was taken in.`,
    );
  const departments = new Map(
    (await tx.department.findMany({ select: { id: true, name: true } })).map(({ id, name }) => [
      nameKey(name),
      id,
    ]),
  );
  for (const { number, values, outcome } of touched) {
    await atRow(number, async () => {
      const key = nameKey(values.department);
      const departmentId =
        departments.get(key) ?? (await addDepartment(actor, { name: values.department }, tx)).id;
      departments.set(key, departmentId);
      if (outcome === "new") await addNew(tx, actor, values, departmentId);
      else await changeKnown(tx, actor, values, departmentId, now);
    });
  }
  await appointManagers(tx, actor, rows, departments, now);
}

function addNew(tx: Transaction, actor: Actor, values: Row["values"], departmentId: string) {
  const { name, email = "", jobTitle = "" } = values;
  return addColleague(actor, { name, email, jobTitle, departmentId }, tx);
}

async function changeKnown(
  tx: Transaction,
  actor: Actor,
  { personId: id = "", name, email, jobTitle, endDate }: Row["values"],
  departmentId: string,
  now: Date,
) {
  const before = await tx.person.findUniqueOrThrow({
    where: { id },
    select: { email: true, jobTitle: true, leftAt: true },
  });
  const isSameAddress = email?.toLowerCase() === before.email?.toLowerCase();
  const address = (isSameAddress ? before.email : email) ?? before.email ?? "";
  const after = { name, email: address, jobTitle: jobTitle ?? before.jobTitle };
  await changePerson(actor, { id, ...after, departmentId }, now, tx);
  if (endDate && !before.leftAt) await noteLeaverWithHelp(actor, { personId: id, leftOn: endDate }, now, tx);
}

async function appointManagers(
  tx: Transaction,
  actor: Actor,
  rows: readonly Row[],
  departments: ReadonlyMap<string, string>,
  now: Date,
) {
  const directory = await readDirectory(tx);
  const named = new Map<string, Set<string>>();
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
