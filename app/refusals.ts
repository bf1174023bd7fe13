import { notFound } from "next/navigation";
import { Refusal } from "@/lib/foundation/refusal";

/** What the query finds; where it refuses with `not-found`, the page of nothing here. */
export function orNotFound<Found>(found: Promise<Found>): Promise<Found> {
  return found.catch((error: unknown) => {
    if (error instanceof Refusal && error.reason === "not-found") notFound();
    throw error;
  });
}
