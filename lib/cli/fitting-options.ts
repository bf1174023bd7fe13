import { ZodError } from "zod";
import { CannotStart } from "@/lib/foundation/cannot-start";

/** Does the deed; options that do not fit become one sentence. @throws CannotStart */
export async function fittingOptions<T>(deed: () => Promise<T>): Promise<T> {
  try {
    return await deed();
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    const told = error.issues.map(({ path, message }) => `--${String(path[0] ?? "?")}: ${message}`);
    throw new CannotStart([...new Set(told)].join("\n"));
  }
}
