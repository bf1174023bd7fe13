import type { Transaction } from "@/lib/foundation/database";
import { packageUrl } from "../package-url";
import type { SentComponent } from "../parcel";

/** Every component version of the list, stored once; returns the ids by purl. Set-based, whatever the size. */
export async function storeComponents(tx: Transaction, components: readonly SentComponent[]) {
  const versions = new Map(components.map((component) => [component.purl, component]));
  const wholes = new Map(
    [...versions.values()].map((component) => [wholeOf(component), component]),
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

function wholeOf({ ecosystem, name }: SentComponent) {
  return packageUrl({ ecosystem, name });
}
