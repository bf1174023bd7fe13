import { z } from "zod";
import { Refusal } from "@/lib/foundation/refusal";

/** Does a row's work; what does not fit or is refused names the row. */
export async function atRow(number: number, work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal)
      throw new Refusal(error.reason, `Row ${number}: ${error.message} Nothing was taken in.`, error.details);
    if (error instanceof z.ZodError)
      throw new Refusal("conflict", `Row ${number}: ${error.issues[0]?.message} Nothing was taken in.`);
    throw error;
  }
}
