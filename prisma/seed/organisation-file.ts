import { z } from "zod";
import { roles } from "@/lib/access/actor";
import { type ImpactQuestion, impactQuestions } from "@/lib/inventory/impact";
import { languages } from "@/lib/people/schema";
import { controlKinds } from "@/lib/risk/facts";

const daysAgo = z.number().int().min(0).max(5_000);
const key = z.string().regex(/^[a-z]+(?:[.-][a-z]+)+$/, "Write a key as first.last.");

const mentor = z.strictObject({
  platforms: z.array(z.string()),
  topics: z.array(z.string()),
  languages: z.array(z.enum(languages)),
  capacity: z.number().int(),
  available: z.boolean(),
});

const person = z.strictObject({
  key,
  name: z.string(),
  jobTitle: z.string(),
  roles: z.array(z.enum(roles)).min(1),
  language: z.enum(languages),
  leftDaysAgo: daysAgo.optional(),
  mentor: mentor.optional(),
});

function answer(question: ImpactQuestion) {
  return z.enum(Object.keys(impactQuestions[question].answers)).optional();
}

const impact = z.strictObject({
  ifItStops: answer("ifItStops"),
  moneyAtStake: answer("moneyAtStake"),
  regulation: answer("regulation"),
  dataClassification: answer("dataClassification"),
  peopleAffected: answer("peopleAffected"),
  whoWouldNotice: answer("whoWouldNotice"),
});

const needs = z.union([
  z.literal("nothing"),
  z.strictObject({
    manifests: z.array(z.strictObject({ name: z.string(), text: z.string() })).default([]),
    typed: z.array(z.string()).default([]),
  }),
]);

// What the registration form checks itself (lengths, sentences, kinds) is left to it.
const application = z.strictObject({
  title: z.string(),
  headline: z.string(),
  description: z.string(),
  kind: z.string(),
  platform: z.string().optional(),
  owner: key,
  secondOwner: key.optional(),
  secondOwnerConfirmed: z.boolean().default(false),
  livesAt: z.string().default(""),
  howToRun: z.string().default(""),
  complexity: z.string().default("unknown"),
  confidential: z.boolean().default(false),
  impact: impact.default({}),
  peopleRelying: z.number().int().optional(),
  needs: needs.optional(),
  dataSources: z.array(z.string()).optional(),
  reads: z.array(z.string()).default([]),
  registeredDaysAgo: daysAgo,
  attestedDaysAgo: daysAgo.optional(),
  controls: z.array(z.strictObject({ kind: z.enum(controlKinds), daysAgo })).default([]),
});

export const departmentFileSchema = z.strictObject({
  department: z.string(),
  people: z.array(person).default([]),
  applications: z.array(application).default([]),
});

export const platformsFileSchema = z.strictObject({
  platforms: z.array(z.looseObject({ name: z.string(), successor: z.string().optional() })).min(1),
});

export type WrittenPerson = z.infer<typeof person> & { department: string };
export type WrittenApplication = z.infer<typeof application> & { department: string };
export type WrittenPlatform = z.infer<typeof platformsFileSchema>["platforms"][number];
