import { z } from "zod";
import { fittingText } from "@/lib/foundation/fitting-text";
import { standings } from "./standing";

/** Mildest first. */
export const dataClasses = ["public", "internal", "confidential", "restricted"] as const;

const day = z.iso.date("Give a day such as 2027-06-30.").transform((text) => new Date(`${text}T00:00:00Z`));

export const addPlatformSchema = z
  .strictObject({
    name: fittingText("The platform's name", { min: 1, max: 80 }),
    standing: z.enum(standings, { error: "Choose what the organisation thinks of it." }),
    standingSince: day,
    phasesOutOn: day.nullable().default(null),
    guidance: fittingText("The guidance", { max: 1_000, multiline: true }).default(""),
    howToGet: fittingText("How to get it", { max: 600, multiline: true }).default(""),
    training: fittingText("The training", { max: 600, multiline: true }).default(""),
    dataAllowed: z
      .enum(dataClasses, { error: "Choose the highest class of data it may hold." })
      .default("internal"),
  })
  .superRefine(({ phasesOutOn, standing }, context) => {
    if (phasesOutOn && standing !== "phasing-out") {
      const message =
        "An end date belongs to a platform that is phasing out. Choose that standing, or leave the date out.";
      context.addIssue({ code: "custom", path: ["phasesOutOn"], message });
    }
  });
