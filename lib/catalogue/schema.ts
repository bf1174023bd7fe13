import { z } from "zod";
import { fittingText } from "@/lib/foundation/fitting-text";
import { findUnfitCharacter } from "@/lib/foundation/plain-text";
import { isWebAddress } from "@/lib/platforms/schema";
import { withoutTwins } from "./capabilities";
import { productStandings } from "./product-standing";

const emptyAsNull = z.literal("").transform(() => null);

const day = z.iso.date("Give a day such as 2027-06-30.").transform((text) => new Date(`${text}T00:00:00Z`));

const seats = z
  .union([
    emptyAsNull,
    z.coerce.number("Type a number, or leave it empty.").int("Type a whole number.").min(0).max(1_000_000),
  ])
  .nullable()
  .default(null);

const fields = {
  name: fittingText("The product's name", { min: 1, max: 120 }),
  vendor: fittingText("The vendor", { max: 120 }).default(""),
  standing: z.enum(productStandings, { error: "Choose whether it is licensed already or could be bought." }),
  description: fittingText("What it does", { max: 600, multiline: true }).default(""),
  capabilities: z
    .array(fittingText("A capability", { min: 2, max: 60 }))
    .max(40, "At most 40 capabilities.")
    .transform(withoutTwins)
    .default([]),
  howToGet: fittingText("How to get it", { max: 600, multiline: true }).default(""),
  trainingUrl: z
    .string()
    .trim()
    .max(500, "An address has at most 500 characters.")
    .refine(
      (text) => text === "" || isWebAddress(text),
      "The training needs an address that begins with https:// or http://, without a name and password in it.",
    )
    .default(""),
  seats,
  seatsFree: seats,
  expiresOn: z.union([emptyAsNull, day]).nullable().default(null),
  category: fittingText("The licence category", { max: 120 }).default(""),
  contact: fittingText("The contact", { max: 200 }).default(""),
  note: fittingText("The note", { max: 4_000, multiline: true }).default(""),
  externalId: fittingText("The identifier", { max: 200 }).default(""),
  /** Which list the identifier is of; kept as it is where nothing is said. */
  externalSource: fittingText("The list", { max: 40 }).optional(),
};

type Seats = { seats: number | null; seatsFree: number | null };

function refuseMoreFree({ seats, seatsFree }: Seats, context: z.RefinementCtx) {
  if (seats === null || seatsFree === null || seatsFree <= seats) return;
  const message = `Of ${seats} seats no ${seatsFree} can be free.`;
  context.addIssue({ code: "custom", path: ["seatsFree"], message });
}

export const addProductSchema = z.strictObject(fields).superRefine(refuseMoreFree);

export const changeProductSchema = z
  .strictObject({ ...fields, version: z.coerce.number().int().min(1) })
  .superRefine(refuseMoreFree);

/** A capability as it may be asked for. */
export const filterCapability = z
  .string()
  .max(60)
  .refine(
    (text) => findUnfitCharacter(text, { multiline: false }) === null,
    "The capability contains a character that no capability has.",
  );

/** What stands in the address of the list; what does not fit there filters nothing. */
export const productFilterSchema = z.object({
  q: z.string().max(200).catch("").default(""),
  standing: z.enum(productStandings).optional().catch(undefined),
  capability: filterCapability.catch("").default(""),
  show: z.enum(["offered", "retired"]).catch("offered").default("offered"),
  after: z.string().max(1_000).optional().catch(undefined),
});

export type ProductFilter = z.infer<typeof productFilterSchema>;
