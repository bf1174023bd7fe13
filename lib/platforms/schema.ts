import { z } from "zod";
import { fittingText } from "@/lib/foundation/fitting-text";
import { standings } from "./standing";

/** Mildest first. */
export const dataClasses = ["public", "internal", "confidential", "restricted"] as const;

const day = z.iso.date("Give a day such as 2027-06-30.").transform((text) => new Date(`${text}T00:00:00Z`));

/** A page that teaches: http or https, without anybody's name and password in it. */
const trainingLink = z.strictObject({
  label: fittingText("The name of a link", { min: 1, max: 120, missing: "Give each link a name." }),
  url: z
    .string()
    .max(500, "An address has at most 500 characters.")
    .refine(isWebAddress, "Each link needs an address that begins with https:// or http://."),
});

export type TrainingLink = z.infer<typeof trainingLink>;

/** http or https, without anybody's name and password in it. */
export function isWebAddress(text: string) {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === "https:" || protocol === "http:") && !username && !password;
}

export const trainingLinksSchema = z.array(trainingLink).max(20, "At most 20 links.");

const chosenPlatform = z
  .union([z.literal("").transform(() => null), z.uuid("Choose one of the platforms.")])
  .nullable()
  .default(null);

const fields = {
  name: fittingText("The platform's name", { min: 1, max: 80 }),
  standing: z.enum(standings, { error: "Choose what the organisation thinks of it." }),
  standingSince: day,
  phasesOutOn: z
    .union([z.literal("").transform(() => null), day])
    .nullable()
    .default(null),
  guidance: fittingText("When to use it", { max: 1_000, multiline: true }).default(""),
  avoidWhen: fittingText("When not to use it", { max: 1_000, multiline: true }).default(""),
  limits: fittingText("Its limits", { max: 1_000, multiline: true }).default(""),
  howToGet: fittingText("How to get it", { max: 600, multiline: true }).default(""),
  support: fittingText("The support", { max: 600, multiline: true }).default(""),
  training: fittingText("The training", { max: 600, multiline: true }).default(""),
  trainingLinks: trainingLinksSchema.default([]),
  dataAllowed: z
    .enum(dataClasses, { error: "Choose the highest class of data it may hold." })
    .default("internal"),
};

type Ending = { phasesOutOn: Date | null; standing: string };

function refuseLooseEnd({ phasesOutOn, standing }: Ending, context: z.RefinementCtx) {
  if (!phasesOutOn || standing === "phasing-out") return;
  const message =
    "An end date belongs to a platform that is phasing out. Choose that standing, or leave the date out.";
  context.addIssue({ code: "custom", path: ["phasesOutOn"], message });
}

const earlier = z.strictObject({ standing: z.enum(standings), since: day });

export const addPlatformSchema = z
  .strictObject({ ...fields, earlier: z.array(earlier).max(20).default([]) })
  .superRefine(refuseLooseEnd);

export const changePlatformSchema = z
  .strictObject({
    ...fields,
    version: z.coerce.number().int().min(1),
    successorId: chosenPlatform,
    because: fittingText("The reason", { max: 300 }).default(""),
  })
  .superRefine(refuseLooseEnd);

export type PlatformChange = z.infer<typeof changePlatformSchema>;
