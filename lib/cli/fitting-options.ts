import { ZodError } from "zod";
import { placesOf } from "@/lib/api/problem";
import { CannotStart } from "@/lib/foundation/cannot-start";

/** Does the deed; options that do not fit become one sentence. @throws CannotStart */
export async function fittingOptions<T>(deed: () => Promise<T>, before = "--"): Promise<T> {
  try {
    return await deed();
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    const told = placesOf(error).map(({ field, message }) => `${before}${field}: ${message}`);
    throw new CannotStart([...new Set(told)].join("\n"));
  }
}
