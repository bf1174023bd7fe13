import { z } from "zod";

export const setTargetSchema = z.strictObject({
  /** Empty for the whole organisation. */
  departmentId: z
    .union([z.literal("").transform(() => null), z.uuid("Choose one of the departments.")])
    .nullable()
    .default(null),
  percent: z.coerce
    .number("Type a number from 0 to 100.")
    .int("Type a whole number.")
    .min(0, "At least 0.")
    .max(100, "At most 100."),
  reachedBy: z.iso.date("Give a day such as 2027-06-30.").transform((text) => new Date(`${text}T00:00:00Z`)),
});
