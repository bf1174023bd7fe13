import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { applicationKinds } from "@/lib/inventory/kinds";
import { foundOrganisation } from "@/lib/people/people.testing";
import { standings } from "@/lib/platforms/standing";
import { bandOf } from "@/lib/risk/bands";
import { type InventorySearch, inventorySearchSchema } from "./schema";

/** A search as an address asks for it. */
export function searchFor(address: Record<string, string> = {}): InventorySearch {
  return inventorySearchSchema.parse(address);
}

type Stored = { title: string; headline?: string; description?: string; number: number };

/** An id that sorts by the number, so that rows alike in everything else keep the same order in every run. */
export function idOf(number: number) {
  return `01980000-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

export async function store(
  owner: Actor,
  { title, number, headline = "A list", description = "Lists things." }: Stored,
  more = {},
) {
  await database.application.create({
    data: {
      id: idOf(number),
      number,
      title,
      titleKey: title.toLowerCase(),
      headline,
      description,
      kind: "workbook",
      departmentId: owner.departmentId,
      ownerId: owner.id,
      changedAt: new Date("2026-03-02T09:00:00Z"),
      ...more,
    },
  });
  const score = { residual: 40, band: "moderate", inherent: 40, ownBand: "moderate", illumination: 50 };
  await database.applicationScore.create({
    data: { applicationId: idOf(number), scoredAt: new Date(0), ...score },
  });
}

/** 230 applications in which nearly every column has ties, of owners who share a name and some who have left. */
export async function fillInventory() {
  const { hire, departmentIds, administrator } = await foundOrganisation();
  const makers = await Promise.all([
    hire("Mara", "Motor", "maker"),
    hire("Mara", "Claims", "maker"),
    hire("Zoë", "Finance", "maker"),
    hire("Ada", "Finance", "maker"),
  ]);
  const analyst = await hire("Fay", "IT", "analyst");
  const platforms = await Promise.all(
    ["Excel", "Access", "Python", "Éclair", "Notes"].map((name, at) =>
      database.platform.create({
        data: { name, standing: standings[at % 4] ?? "tolerated", standingSince: new Date(0) },
      }),
    ),
  );
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[], at: number) => list[at % list.length] as T;
  const numbers = Array.from({ length: 230 }, (_, at) => at + 1);
  await database.application.createMany({
    data: numbers.map((number) => ({
      id: idOf(number),
      number,
      title: `Ledger ${"abcdefg"[number % 7]}`,
      titleKey: "ledger",
      headline: number % 3 === 0 ? "Broker list" : "Rent list",
      description: "Adds things up.",
      kind: pick(applicationKinds, number),
      platformId: number % 6 === 5 ? null : pick(platforms, number % 6).id,
      departmentId: pick(Object.values(departmentIds), number),
      ownerId: pick(makers, number % 11).id,
      secondOwnerId: number % 4 === 0 ? analyst.id : null,
      secondOwnerConfirmedAt: number % 8 === 0 ? new Date(0) : null,
      peopleRelying: number % 5 === 0 ? null : number % 9,
      changedAt: new Date(Date.UTC(2026, 0, 1 + (number % 20), 0, 0, 0, number % 2)),
      retiredAt: number % 23 === 0 ? new Date(0) : null,
    })),
  });
  await database.applicationScore.createMany({
    data: numbers.map((number) => {
      const residual = (number * 7) % 101;
      const score = { residual, band: bandOf(residual), inherent: residual, ownBand: bandOf(residual) };
      return {
        applicationId: idOf(number),
        ...score,
        illumination: (number * 13) % 101,
        scoredAt: new Date(0),
      };
    }),
  });
  await database.person.update({ where: { id: pick(makers, 3).id }, data: { leftAt: new Date(0) } });
  return { makers, analyst, administrator, departmentIds, platforms };
}
