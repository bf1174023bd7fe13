import { z } from "zod";
import { roles } from "@/lib/access/actor";
import { fittingText } from "@/lib/foundation/fitting-text";
import { findTimeZone, isTimeZone } from "@/lib/foundation/zoned-time";
import { apiScopes } from "./api-scopes";
import { countries, isCalendarDay } from "./usual-holidays";

export const addDepartmentSchema = z.strictObject({
  name: fittingText("The department's name", { min: 2, max: 80 }),
  parentId: z.uuid().nullable().default(null),
});

export const languages = ["en", "nl", "de", "fr", "es", "it"] as const;

export const addPersonSchema = z.strictObject({
  name: fittingText("The name", { min: 2, max: 120 }),
  email: z.email("That does not look like an e-mail address.").max(254).nullable().default(null),
  jobTitle: fittingText("The job title", { max: 120 }).default(""),
  departmentId: z.uuid(),
  roles: z.array(z.enum(roles)).max(roles.length).default(["maker"]),
  locale: z.enum(languages).default("en"),
  persona: z.string().max(60).nullable().default(null),
  managesDepartment: z.boolean().default(false),
});

const linkToken = z
  .string()
  .min(1, "The link is incomplete: copy it from the terminal again.")
  .max(200, "The link is too long: copy it from the terminal again.");

export const setUpOrganisationSchema = z.strictObject({
  token: linkToken,
  organisation: fittingText("The organisation's name", {
    min: 2,
    max: 80,
    missing: "What is your organisation called?",
  }),
  department: fittingText("Your department's name", {
    min: 2,
    max: 80,
    missing: "Which department do you work in?",
  }),
  name: fittingText("Your name", { min: 2, max: 120, missing: "What is your name?" }),
  email: z
    .string({ error: "What is your e-mail address?" })
    .trim()
    .min(1, "What is your e-mail address?")
    .max(254, "An e-mail address has at most 254 characters.")
    .pipe(z.email("That does not look like an e-mail address, such as name@example.org.")),
  usualPlatforms: z.literal("on").optional(),
});

/** Where to go afterwards rides along in the form; the door decides whether it is a place of ours. */
const next = z.string().max(2_000).optional();

export const signInAsPersonaSchema = z.strictObject({
  personId: z.uuid("Choose one of the people shown."),
  next,
});

export const redeemSignInLinkSchema = z.strictObject({ token: linkToken });

export const beginDemoOrganisationSchema = z.strictObject({
  organisation: fittingText("The organisation's name", { min: 2, max: 80 }),
  department: fittingText("The department's name", { min: 2, max: 80 }),
  administrator: addPersonSchema.omit({ departmentId: true, roles: true, managesDepartment: true }),
});

/** The largest draft: three layers, long lists of packages and all the answers fit many times over. */
export const draftLimit = 400_000;

// PostgreSQL keeps neither NUL nor half a character in JSON, and a draft must not be lost over one.
const draftValue = z
  .string()
  .max(300_000)
  .transform((text) => text.replaceAll("\0", "\ufffd").toWellFormed());

export const keepDraftSchema = z.strictObject({
  id: z.uuid().nullable(),
  form: z.enum(["register-application", "edit-application", "state-needs"]),
  subjectId: z.string().max(60).default(""),
  content: z
    .record(z.string().max(60), draftValue)
    .refine((content) => Object.keys(content).length <= 60, "A draft holds at most 60 fields.")
    .refine((content) => JSON.stringify(content).length <= draftLimit, "This draft is too large to keep."),
});

const signInEmail = z
  .string()
  .trim()
  .max(254, "An e-mail address has at most 254 characters.")
  .pipe(
    z.union([z.literal(""), z.email("That does not look like an e-mail address, such as name@example.org.")]),
  )
  .transform((email) => email || null);

const timeZone = (missing: string) =>
  z
    .string(missing)
    .trim()
    .max(60, "That is no time zone that Lamplight knows. Choose one of the list.")
    .transform((zone) => findTimeZone(zone) ?? zone)
    .refine(
      (zone) => zone === "" || isTimeZone(zone),
      "That is no time zone that Lamplight knows. Choose one of the list, or type a large city such as Vienna.",
    );

export const changeProfileSchema = z.strictObject({
  locale: z.enum(languages, "Choose one of the languages shown."),
  timeZone: timeZone("Which time zone?").transform((zone) => zone || null),
  theme: z.enum(["system", "light", "dark"], "Choose one of the themes shown."),
});

export const changeOrganisationSchema = z.strictObject({
  name: fittingText("The organisation's name", { min: 2, max: 80 }),
  helpContact: fittingText("The help contact", { max: 160 }),
  timeZone: timeZone("Which time zone?").refine((zone) => zone !== "", "Which time zone?"),
});

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

export const holidaySchema = z.strictObject({
  day: z
    .string("Which day?")
    .regex(dayPattern, "Write the day like 2026-12-25.")
    .refine(
      (day) => /^(?:19|20|21)/.test(day) && isCalendarDay(day),
      "That day is not in the calendar. Write it like 2026-12-25.",
    ),
  name: fittingText("The name of the holiday", { min: 2, max: 80 }),
});

export const usualHolidaysSchema = z.strictObject({
  country: z.enum(countries, "Choose one of the countries shown."),
  year: z.coerce
    .number()
    .int()
    .min(2000, "Choose a year from 2000 on.")
    .max(2100, "Choose a year until 2100."),
});

export const changeDepartmentSchema = z.strictObject({
  id: z.uuid(),
  name: fittingText("The department's name", { min: 2, max: 80 }),
  parentId: z.union([z.uuid(), z.literal("").transform(() => null), z.null()]),
  managerId: z.union([z.uuid(), z.literal("").transform(() => null), z.null()]),
});

export const changePersonSchema = z.strictObject({
  id: z.uuid(),
  name: fittingText("The name", { min: 2, max: 120 }),
  email: signInEmail,
  jobTitle: fittingText("The job title", { max: 120 }),
  departmentId: z.uuid("Choose a department."),
});

export const roleOfPersonSchema = z.strictObject({ personId: z.uuid(), role: z.enum(roles) });

export const leaveDemoSchema = z.strictObject({
  organisation: fittingText("The organisation's name", {
    min: 2,
    max: 80,
    missing: "What is your organisation called?",
  }),
  department: fittingText("Your department's name", {
    min: 2,
    max: 80,
    missing: "Which department do you work in?",
  }),
  name: fittingText("Your name", { min: 2, max: 120, missing: "What is your name?" }),
  email: z
    .string({ error: "What is your e-mail address?" })
    .trim()
    .max(254, "An e-mail address has at most 254 characters.")
    .pipe(z.email("That does not look like an e-mail address, such as name@example.org.")),
  confirmation: z.string("Type the name of the demo organisation.").trim().max(200),
});

const mostDays = 365;

export const createTokenSchema = z.strictObject({
  name: fittingText("The name", {
    min: 2,
    max: 60,
    missing: "Say what the token is for: you will want to know it again.",
  }),
  scopes: z
    .array(z.enum(apiScopes))
    .min(1, "Choose at least one thing that it may be used for.")
    .max(apiScopes.length),
  /** How long it lives. */
  days: z.coerce
    .number("Type a number of days.")
    .int("Type whole days.")
    .min(1, "At least one day.")
    .max(mostDays, `At most ${mostDays} days.`)
    .default(90),
});
