import { z } from "zod";
import { readCursor } from "@/lib/foundation/paging";
import { applicationKinds } from "@/lib/inventory/kinds";
import {
  editApplicationSchema,
  registerApplicationSchema,
  retireApplicationSchema,
} from "@/lib/inventory/schema";
import { type InventorySearch, lampFifths, ownerFilters, scopes, sortColumns } from "@/lib/overview/schema";
import { standings } from "@/lib/platforms/standing";
import { bands } from "@/lib/risk/facts";
import { operation } from "./operation";

function listOf<T>(word: z.ZodType<T, string>, what: string) {
  return z
    .string()
    .max(3_000)
    .transform((text) => text.split(",").slice(0, 61))
    .pipe(z.array(word).max(60))
    .default([])
    .describe(`${what}, parted by commas`);
}

const cursor = z
  .string()
  .max(1_000)
  .refine((text) => readCursor(text) !== null, "This place is none: take “next” or “previous” of an answer.")
  .nullable()
  .default(null);

const range = (what: string) =>
  z
    .string()
    .regex(/^\d{1,3}-\d{1,3}$/, "Two numbers from 0 to 100 with a dash between, such as 0-49.")
    .transform((text): [number, number] => {
      const [from = 0, to = 0] = text.split("-").map(Number);
      return [from, to];
    })
    .refine(([from, to]) => from <= to && to <= 100, "From the smaller to the larger, at most 100.")
    .nullable()
    .default(null)
    .describe(what);

export const listApplicationsQuery = z.strictObject({
  q: z
    .string()
    .max(200)
    .transform((text) => text.replace(/\p{Cc}/gu, " ").trim())
    .default("")
    .describe("Words; accents and typing errors are forgiven"),
  department: listOf(z.uuid(), "Ids of departments"),
  platform: listOf(z.union([z.literal("none"), z.uuid()]), "Ids of platforms, or none"),
  standing: listOf(z.enum(standings), "What is thought of the platform"),
  kind: listOf(z.enum(applicationKinds), "Kinds"),
  risk: listOf(z.enum(bands), "Bands of risk"),
  lit: listOf(z.enum(lampFifths), "Fifths of light, 0 for 0–19 to 4 for 80–100"),
  owner: listOf(z.enum(ownerFilters), "What is yours, followed, orphaned or without a second owner"),
  component: z.uuid().nullable().default(null).describe("Id of a package that they need"),
  version: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}]*$/u, "A version has no control characters.")
    .nullable()
    .default(null)
    .describe("One version of that package"),
  litRange: range("Light from-to"),
  riskRange: range("Risk from-to"),
  scope: z.enum(scopes).default("in-use"),
  sort: z.enum(sortColumns).default("relevance"),
  direction: z.enum(["ascending", "descending"]).default("descending"),
  limit: z.coerce
    .number("A number from 1 to 200.")
    .int("A whole number.")
    .min(1, "At least 1.")
    .max(200, "At most 200.")
    .default(50)
    .describe("How many, at most 200"),
  after: cursor.describe("The “next” of the answer before"),
  before: cursor.describe("The “previous” of the answer after"),
});

/** The inventory's own search for what a program asks. */
export function searchOf({
  limit: _limit,
  ...query
}: z.output<typeof listApplicationsQuery>): InventorySearch {
  return { ...query, hidden: [], density: "comfortable", of: null };
}

const person = z.object({ id: z.uuid(), name: z.string(), hasLeft: z.boolean() });
const named = z.object({ id: z.uuid(), name: z.string() });
const instant = z.iso.datetime();

const listedApplication = z.object({
  reference: z.string(),
  title: z.string(),
  headline: z.string(),
  kind: z.string(),
  confidential: z.boolean(),
  owner: z.object({ name: z.string(), hasLeft: z.boolean() }),
  department: z.string(),
  platform: z.object({ name: z.string(), standing: z.string() }).nullable(),
  light: z.int(),
  risk: z.int(),
  band: z.string(),
  peopleRelying: z.int().nullable(),
  changedAt: instant,
  retiredAt: instant.nullable(),
});

export const listApplicationsOperation = operation({
  id: "listApplications",
  method: "GET",
  path: "/api/v1/applications",
  summary: "Applications that you may see, filtered and sorted like the inventory, a page at a time",
  scope: "applications:read",
  query: listApplicationsQuery,
  answer: z.object({
    total: z.int().describe("How many fit, exactly"),
    match: z.string().describe("words, or similar where the words are nowhere"),
    applications: z.array(listedApplication),
    next: z.string().nullable(),
    previous: z.string().nullable(),
  }),
  status: 200,
});

const counts = z.record(z.string(), z.int());

export const countFacetsOperation = operation({
  id: "countFacets",
  method: "GET",
  path: "/api/v1/applications/facets",
  summary: "How many applications each answer of each filter would show, with the other filters kept",
  scope: "applications:read",
  query: listApplicationsQuery,
  answer: z.object({ facets: z.record(z.string(), counts) }),
  status: 200,
});

const { version, ...editable } = editApplicationSchema.shape;

const record = z.object({
  version: z.int(),
  platformId: z.uuid().nullable(),
  livesAt: z.string(),
  howToRun: z.string(),
  ifItStops: z.string(),
  moneyAtStake: z.string(),
  regulation: z.string(),
  dataClassification: z.string(),
  peopleAffected: z.string(),
  whoWouldNotice: z.string(),
  peopleRelying: z.int().nullable(),
  complexity: z.string(),
});

const application = z.object({
  reference: z.string(),
  title: z.string(),
  headline: z.string(),
  description: z.string(),
  kind: z.string(),
  confidential: z.boolean(),
  owner: person,
  secondOwner: person.extend({ hasAgreed: z.boolean() }).nullable(),
  department: named,
  platform: named.extend({ standing: z.string() }).nullable(),
  registeredAt: instant,
  changedAt: instant,
  retiredAt: instant.nullable(),
  address: z.string().describe("Where people open it"),
  record: record.nullable().describe("The full record, where you may see it"),
});

/** What a deed answers; the rest is read. */
const done = z.object({
  reference: z.string(),
  address: z.string().describe("Where people open it"),
});

export const readApplicationOperation = operation({
  id: "readApplication",
  method: "GET",
  path: "/api/v1/applications/{reference}",
  summary: "One application",
  scope: "applications:read",
  answer: application,
  status: 200,
});

const { sendingId: _sendingId, ...registered } = registerApplicationSchema.shape;

export const registerApplicationOperation = operation({
  id: "registerApplication",
  method: "POST",
  path: "/api/v1/applications",
  summary: "Register an application of yours",
  scope: "applications:write",
  body: z.strictObject(registered).describe("You become its owner"),
  answer: done,
  status: 201,
});

// What is left out stays as it is, so nothing may fill itself in.
const withoutDefault = (field: z.ZodType) =>
  (field instanceof z.ZodDefault ? (field.unwrap() as z.ZodType) : field).optional();

export const changeApplicationOperation = operation({
  id: "changeApplication",
  method: "PATCH",
  path: "/api/v1/applications/{reference}",
  summary: "Change what is named of an application; the rest stays",
  scope: "applications:write",
  body: z.strictObject({
    version: version.describe("The version that you have read; 409 where somebody else saved meanwhile"),
    ...Object.fromEntries(Object.entries(editable).map(([name, field]) => [name, withoutDefault(field)])),
  }),
  answer: done.extend({ version: z.int(), changed: z.boolean() }),
  status: 200,
});

export const retireApplicationOperation = operation({
  id: "retireApplication",
  method: "POST",
  path: "/api/v1/applications/{reference}/retire",
  summary: "Take an application out of use; everything about it stays",
  scope: "applications:write",
  body: retireApplicationSchema,
  answer: done,
  status: 200,
});

export const bringApplicationBackOperation = operation({
  id: "bringApplicationBack",
  method: "POST",
  path: "/api/v1/applications/{reference}/bring-back",
  summary: "Bring a retired application back",
  scope: "applications:write",
  answer: done,
  status: 200,
});
