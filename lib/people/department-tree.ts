export type TreeDepartment = { id: string; name: string; parentId: string | null; managerId: string | null };

/** The department itself and everything below it. */
export function withBelow(departments: readonly TreeDepartment[], id: string): Set<string> {
  const found = new Set([id]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const one of departments) {
      if (one.parentId && found.has(one.parentId) && !found.has(one.id)) {
        found.add(one.id);
        grew = true;
      }
    }
  }
  return found;
}

/** The sentence for a move that would make a circle, or null. */
export function whyNoMove(departments: readonly TreeDepartment[], id: string, parentId: string | null) {
  if (parentId === null) return null;
  const name = (which: string) => departments.find((one) => one.id === which)?.name ?? "That department";
  if (!departments.some((one) => one.id === parentId))
    return "The department above is not there any more. Reload the page and choose another.";
  if (id === parentId) return `“${name(id)}” cannot stand below itself.`;
  if (!withBelow(departments, id).has(parentId)) return null;
  return `“${name(parentId)}” stands below “${name(id)}”, so this would make a circle. Nothing was moved: move “${name(parentId)}” out first.`;
}

/** Every manager with the departments they see, their own and all below. */
export function departmentsByManager(departments: readonly TreeDepartment[]) {
  const seen = new Map<string, Set<string>>();
  for (const { id, managerId } of departments) {
    if (!managerId) continue;
    const known = seen.get(managerId) ?? new Set<string>();
    for (const below of withBelow(departments, id)) known.add(below);
    seen.set(managerId, known);
  }
  return seen;
}

export type SightChange = { managerId: string; gains: string[]; loses: string[] };

/** Which managers see which departments more or less once the tree is another. */
export function compareSight(
  before: readonly TreeDepartment[],
  after: readonly TreeDepartment[],
): SightChange[] {
  const [old, next] = [departmentsByManager(before), departmentsByManager(after)];
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((managerId) => {
    const [had, has] = [old.get(managerId) ?? new Set<string>(), next.get(managerId) ?? new Set<string>()];
    const gains = [...has].filter((id) => !had.has(id));
    const loses = [...had].filter((id) => !has.has(id));
    return gains.length + loses.length > 0 ? [{ managerId, gains, loses }] : [];
  });
}

/** As people read it: each department under the one above, by name. Whoever stands in no tree is not lost. */
export function inTreeOrder<One extends TreeDepartment>(departments: readonly One[]) {
  const ordered: (One & { depth: number })[] = [];
  const add = (parentId: string | null, depth: number) => {
    for (const one of departments.filter((each) => each.parentId === parentId)) {
      ordered.push({ ...one, depth });
      add(one.id, depth + 1);
    }
  };
  add(null, 0);
  const placed = new Set(ordered.map(({ id }) => id));
  return [
    ...ordered,
    ...departments.filter(({ id }) => !placed.has(id)).map((one) => ({ ...one, depth: 0 })),
  ];
}

type Managed = TreeDepartment & { manager: { name: string } | null };

/** For every place a department can move to: whom it touches, as sentences. */
export function previewMoves(
  departments: readonly Managed[],
  id: string,
  applications: Readonly<Record<string, number>>,
) {
  const nameOf = new Map(
    departments.flatMap((one) => (one.managerId ? [[one.managerId, one.manager?.name]] : [])),
  );
  const count = (ids: readonly string[]) => ids.reduce((sum, one) => sum + (applications[one] ?? 0), 0);
  const words = (number: number) => `${number} ${number === 1 ? "application" : "applications"}`;
  const places = [
    null,
    ...departments.filter((one) => !whyNoMove(departments, id, one.id)).map((one) => one.id),
  ];
  return places.map((parentId) => {
    const after = departments.map((one) => (one.id === id ? { ...one, parentId } : one));
    const sentences = compareSight(departments, after).flatMap(({ managerId, gains, loses }) => {
      const name = nameOf.get(managerId) ?? "Somebody";
      return [
        ...(gains.length > 0 ? [`${name} will see the full records of ${words(count(gains))} more.`] : []),
        ...(loses.length > 0
          ? [`${name} will no longer see the full records of ${words(count(loses))}.`]
          : []),
      ];
    });
    return { parentId, name: departments.find((one) => one.id === parentId)?.name ?? null, sentences };
  });
}
