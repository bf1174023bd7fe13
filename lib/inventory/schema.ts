import { z } from "zod";
import { fittingText } from "@/lib/foundation/fitting-text";
import { commentLength } from "./comment-length";
import { type FillName, fillableFields, fillName } from "./fillable-answers";
import { complexities, type ImpactQuestion, impactQuestions } from "./impact";
import { applicationKinds } from "./kinds";
import { coachDescription, coachHeadline, coachTitle, layerLimits } from "./layers";

const title = fittingText("The title", {
  ...layerLimits.title,
  missing: "Give it a title: what do you call it at the coffee machine?",
}).superRefine(refusedBy(coachTitle));

const headline = fittingText("The headline", {
  ...layerLimits.headline,
  missing: "Say in one line what kind of thing it is.",
});

const description = fittingText("The description", {
  ...layerLimits.description,
  multiline: true,
  missing: "Say in one to three sentences what it does.",
}).superRefine(refusedBy(coachDescription));

function refusedBy(coach: (text: string) => { verdict: string; message: string }) {
  return (text: string, context: z.RefinementCtx) => {
    const advice = coach(text);
    if (advice.verdict === "refused") context.addIssue({ code: "custom", message: advice.message });
  };
}

const layers = { title, headline, description };

function refuseRepeatedTitle(value: { title: string; headline: string }, context: z.RefinementCtx) {
  const advice = coachHeadline(value.headline, value.title);
  if (advice.verdict === "refused")
    context.addIssue({ code: "custom", path: ["headline"], message: advice.message });
}

function answer<Q extends ImpactQuestion>(question: Q) {
  const answers = Object.keys(impactQuestions[question].answers) as [string, ...string[]];
  return z
    .enum(answers, { error: "Choose one of the answers; “I don't know” is one too." })
    .default("unknown");
}

const emptyAsNull = z.literal("").transform(() => null);
const chosenId = (what: string) =>
  z
    .union([emptyAsNull, z.uuid(`Choose ${what} from the list.`)])
    .nullable()
    .default(null);

const answers = {
  kind: z.enum(applicationKinds, { error: "Choose what kind of application it is." }),
  platformId: chosenId("what it is built with"),
  livesAt: fittingText("The place", { max: 500 }).default(""),
  howToRun: fittingText("How to run it", { max: 4_000, multiline: true }).default(""),
  ifItStops: answer("ifItStops"),
  moneyAtStake: answer("moneyAtStake"),
  regulation: answer("regulation"),
  dataClassification: answer("dataClassification"),
  peopleAffected: answer("peopleAffected"),
  whoWouldNotice: answer("whoWouldNotice"),
  peopleRelying: z
    .union([
      emptyAsNull,
      z.coerce.number("Type a number, or leave it empty.").int("Type a whole number.").min(0).max(1_000_000),
    ])
    .nullable()
    .default(null),
  complexity: z.enum(complexities).default("unknown"),
};

export const registerApplicationSchema = z
  .strictObject({
    sendingId: z.uuid(),
    ...layers,
    ...answers,
    departmentId: z.uuid("Choose the department it works for."),
    secondOwnerId: chosenId("a colleague"),
  })
  .superRefine(refuseRepeatedTitle);

export const registerForColleagueSchema = z
  .strictObject({
    sendingId: z.uuid(),
    ...layers,
    ...answers,
    departmentId: z.uuid("Choose the department it works for."),
    ownerId: z.uuid("Choose its owner."),
    secondOwnerId: chosenId("a colleague"),
  })
  .superRefine(refuseRepeatedTitle);

export const editApplicationSchema = z
  .strictObject({ version: z.coerce.number().int().min(1), ...layers, ...answers })
  .superRefine(refuseRepeatedTitle);

export const nameSecondOwnerSchema = z.strictObject({ secondOwnerId: chosenId("a colleague") });

export const askSecondOwnerSchema = z.strictObject({
  secondOwnerId: z.uuid("Choose a colleague from the list."),
});

export const askHandoverSchema = z.strictObject({
  toId: z.uuid("Choose the colleague who takes it over."),
  departmentId: z.union([emptyAsNull, z.uuid()]).nullable().default(null),
  note: fittingText("The note", { max: 600, multiline: true }).default(""),
});

export const retireApplicationSchema = z.strictObject({
  because: fittingText("The reason", { max: 300 }).default(""),
});

export const placeOnPlatformSchema = z.strictObject({ platformId: z.uuid().nullable() });

export const placeInDepartmentSchema = z.strictObject({
  departmentId: z.uuid("Choose the department it works for."),
});

export const addCommentSchema = z.strictObject({
  sendingId: z.uuid(),
  text: fittingText("The comment", {
    min: 1,
    max: commentLength,
    multiline: true,
    missing: "Write something first.",
  }),
});

const ticked = z.literal("on").optional();

export const mergeApplicationsSchema = z.strictObject({
  into: z.string({ error: "Choose the application that stays." }).max(40),
  ...(Object.fromEntries(fillableFields.map((field) => [fillName(field), ticked])) as Record<
    FillName,
    typeof ticked
  >),
});
