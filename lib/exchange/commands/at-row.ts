import { z } from "zod";
import { Refusal } from "@/lib/foundation/refusal";

/** Does the work of rows; what does not fit or is refused names its row: the only one, or the one whose place it tells. */
export async function atRow<T>(numbers: readonly number[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const at = error instanceof Refusal && typeof error.details.at === "number" ? error.details.at : null;
    const number = numbers[at ?? 0];
    if (number === undefined || (at === null && numbers.length > 1)) throw error;
    if (error instanceof Refusal) throw namingRow(number, error);
    if (error instanceof z.ZodError)
      throw new Refusal("conflict", `Row ${number}: ${error.issues[0]?.message} Nothing was taken in.`);
    throw error;
  }
}

/** The refusal with the row that it is about. */
export function namingRow(number: number, { reason, message, details }: Refusal) {
  return new Refusal(reason, `Row ${number}: ${message} Nothing was taken in.`, details);
}
