import { type InventedDay, inventHistory, setTarget, takeSnapshots } from "@/lib/adoption/commands";
import type { StandingOrNone } from "@/lib/adoption/tree";
import { database } from "@/lib/foundation/database";
import { dayOf, daysBefore } from "./demo-days";
import type { Directory } from "./demo-people";

const yearDays = 365;
/** The months in which the move away from what is phasing out was pushed, in days ago. */
const pushBegan = 260;
const pushEnded = 190;
const gotWorse = "Customer care";

/** A year of daily counts that ends in today's real ones, and where the organisation wants to be. */
export async function inventAdoption(directory: Directory, now: Date) {
  await takeSnapshots(now);
  const today = await database.adoptionSnapshot.findMany({
    select: {
      departmentId: true,
      standing: true,
      applications: true,
      department: { select: { name: true } },
    },
  });
  const days: InventedDay[] = [];
  for (let ago = yearDays; ago > 0; ago--) {
    const day = dayOf(daysBefore(now, ago));
    for (const { departmentId, standing, applications, department } of today) {
      const known = standing as StandingOrNone;
      days.push({
        day,
        departmentId,
        standing: known,
        applications: invent(applications, known, department.name, ago),
      });
    }
  }
  const batch = 6_000;
  for (let at = 0; at < days.length; at += batch) await inventHistory(days.slice(at, at + batch));

  const reachedBy = `${now.getUTCFullYear() + 1}-06-30`;
  const { administrator } = directory;
  await setTarget(administrator, { departmentId: "", percent: 75, reachedBy }, daysBefore(now, 120));
  for (const [name, percent] of [
    ["Claims", 80],
    ["Actuarial", 60],
  ] as const) {
    const departmentId = directory.departmentId(name);
    await setTarget(administrator, { departmentId, percent, reachedBy }, daysBefore(now, 90));
  }
}

/** Fewer tools the longer ago, and more of them on what is phasing out, until the push in spring. */
function invent(applications: number, standing: StandingOrNone, department: string, ago: number) {
  const past = ago / yearDays;
  const push = Math.min(1, Math.max(0, (ago - pushEnded) / (pushBegan - pushEnded)));
  const growth: Record<StandingOrNone, number> = {
    recommended: 1 - 0.45 * past - 0.1 * push,
    supported: 1 - 0.25 * past,
    tolerated: 1 - 0.1 * past,
    "phasing-out": department === gotWorse ? 1 - 0.6 * past : 1 + 0.3 * past + 0.55 * push,
    none: 1 + 0.5 * past,
  };
  return Math.max(0, Math.round(applications * growth[standing]));
}
