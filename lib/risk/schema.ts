import { z } from "zod";
import { fittingText } from "@/lib/foundation/fitting-text";
import type { ControlKind } from "./facts";

const longestAgoYears = 5;

/** `kinds` are those that the person may record; `now` bounds the day: what is planned has not been done yet. */
export function recordControlSchema(kinds: readonly ControlKind[], now: Date) {
  return z.strictObject({
    kind: z.enum(kinds, { error: "Choose what was done." }),
    doneOn: z.iso
      .date("Give the day on which it was done.")
      .transform((day) => new Date(`${day}T00:00:00Z`))
      .refine(
        (day) => day.getTime() <= now.getTime() + 86_400_000,
        "That day is still to come. Record it once it is done.",
      )
      .refine(
        (day) => day.getTime() > now.getTime() - longestAgoYears * 366 * 86_400_000,
        "That is too long ago to count for anything.",
      ),
    note: fittingText("The note", { max: 600, multiline: true }).default(""),
  });
}
