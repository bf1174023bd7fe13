import { z } from "zod";
import { fittingText } from "@/lib/foundation/fitting-text";
import { languages } from "@/lib/people/schema";
import { helpTopics, makerAnswers, mentorAnswers } from "./help-topics";

const words = (what: string) => z.array(fittingText(what, { min: 1, max: 80 })).max(20);

const profile = z.strictObject({
  platforms: words("The platform"),
  topics: words("The topic").default([]),
  languages: z.array(z.enum(languages)).min(1, "Choose at least one language.").max(languages.length),
  capacity: z.coerce
    .number("Type a number.")
    .int("Type a whole number.")
    .min(1, "At least one.")
    .max(10, "At most ten at a time."),
  available: z.boolean().default(true),
  awayUntil: z
    .union([
      z.literal("").transform(() => null),
      z.iso.date("Give a day such as 2027-06-30.").transform(dayOf),
    ])
    .nullable()
    .default(null),
});

function dayOf(text: string) {
  return new Date(`${text}T00:00:00Z`);
}

export const becomeMentorSchema = profile.superRefine(({ platforms, topics }, context) => {
  if (platforms.length + topics.length > 0) return;
  const message = "Name at least one platform or topic that you can help with.";
  context.addIssue({ code: "custom", path: ["platforms"], message });
});

/** What may be shown besides the card: each only where the maker ticks it. */
export const snapshotParts = ["steps", "riskLines", "whereItLives"] as const;

export type SnapshotPart = (typeof snapshotParts)[number];

const ticked = z.literal("on").optional();

export const askForHelpSchema = z.strictObject({
  sendingId: z.uuid(),
  /** Empty for anyone. */
  mentorId: z
    .union([z.literal("").transform(() => null), z.uuid("Choose one of the mentors.")])
    .nullable()
    .default(null),
  about: z.enum(helpTopics, { error: "Choose what the help is about." }),
  question: fittingText("Your question", {
    min: 10,
    max: 1_000,
    multiline: true,
    missing: "Say in a sentence or two what you would like help with.",
  }),
  steps: ticked,
  riskLines: ticked,
  whereItLives: ticked,
});

const word = (what: string) => fittingText(what, { max: 500, multiline: true }).default("");

export const declineHelpSchema = z.strictObject({ word: word("The word to them") });

export const handBackSchema = z.strictObject({ word: word("The reason") });

export const writeMessageSchema = z.strictObject({
  sendingId: z.uuid(),
  text: fittingText("The message", {
    min: 1,
    max: 4_000,
    multiline: true,
    missing: "Write something first.",
  }),
});

export const finishAsMentorSchema = z.strictObject({
  answer: z.enum(mentorAnswers, { error: "Choose one of the answers." }),
});

export const finishAsMakerSchema = z.strictObject({
  answer: z.enum(makerAnswers, { error: "Choose one of the answers." }),
});
