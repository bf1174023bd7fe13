import { z } from "zod";

/** Empty for the whole organisation. */
const departmentId = z
  .union([z.literal("").transform(() => null), z.uuid("Choose one of the departments.")])
  .nullable()
  .default(null);

export const removeTargetSchema = z.strictObject({ departmentId });

export const setTargetSchema = z.strictObject({
  departmentId,
  percent: z.coerce
    .number("Type a number from 0 to 100.")
    .int("Type a whole number.")
    .min(0, "At least 0.")
    .max(100, "At most 100."),
  reachedBy: z.iso.date("Give a day such as 2027-06-30.").transform((text) => new Date(`${text}T00:00:00Z`)),
});
