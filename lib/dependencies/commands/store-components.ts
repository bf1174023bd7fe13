import type { Transaction } from "@/lib/foundation/database";
import { packageUrl } from "../package-url";
import type { SentComponent } from "../parcel";

/** Every component version of the list, stored once; returns the ids by purl. Set-based, whatever the size. */
export async function storeComponents(tx: Transaction, components: readonly SentComponent[]) {
  if (components.length === 0) return new Map<string, string>();
  const versions = new Map(
    inStorageOrder(components, ({ purl }) => purl).map((component) => [component.purl, component]),
  );
  const wholes = new Map(
    inStorageOrder(components, wholeOf).map((component) => [wholeOf(component), component]),
  );

  await tx.component.createMany({
    data: [...wholes].map(([purl, { ecosystem, name }]) => ({ purl, ecosystem, name })),
    skipDuplicates: true,
  });
  const stored = await tx.component.findMany({
    where: { purl: { in: [...wholes.keys()] } },
    select: { id: true, purl: true },
  });
  const componentIds = new Map(stored.map((component) => [component.purl, component.id]));

  await tx.componentVersion.createMany({
    data: [...versions].flatMap(([purl, component]) => {
      const componentId = componentIds.get(wholeOf(component));
      return componentId ? [{ purl, version: component.version, componentId }] : [];
    }),
    skipDuplicates: true,
  });
  const found = await tx.componentVersion.findMany({
    where: { purl: { in: [...versions.keys()] } },
    select: { id: true, purl: true },
  });
  return new Map(found.map((version) => [version.purl, version.id]));
}

/** Everybody stores shared rows in one order, so that no two ever wait for each other. */
export function inStorageOrder<T>(items: readonly T[], keyOf: (item: T) => string) {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)))
    .map(({ item }) => item);
}

function wholeOf({ ecosystem, name }: SentComponent) {
  return packageUrl({ ecosystem, name });
}
