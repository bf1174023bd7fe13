/** How sure a list is of what it names: written by somebody, worked out by a tool, or seen where it runs. */
export type DependencyStanding = "declared" | "resolved" | "observed";

const seenWhereItRuns = new Set(["pip-list", "conda-list"]);

export function standingOf({ format, resolved }: { format: string; resolved: boolean }): DependencyStanding {
  if (seenWhereItRuns.has(format)) return "observed";
  return resolved ? "resolved" : "declared";
}
