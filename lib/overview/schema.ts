import { z } from "zod";
import type { ExportFormat } from "@/lib/exchange/export-formats";
import { fittingText } from "@/lib/foundation/fitting-text";
import { applicationKinds } from "@/lib/inventory/kinds";
import { standings } from "@/lib/platforms/standing";
import { bands } from "@/lib/risk/facts";
import { type BulkDeed, bulkDeeds, mostAtOnce } from "./bulk-words";

export const sortColumns = [
  "relevance",
  "title",
  "owner",
  "platform",
  "lit",
  "risk",
  "people",
  "changed",
] as const;

export type SortColumn = (typeof sortColumns)[number];

export const ownerFilters = ["mine", "followed", "left", "no-second"] as const;

/** Fifths of the lamp: 0 is 0–19, 4 is 80–100. */
export const lampFifths = ["0", "1", "2", "3", "4"] as const;

export const scopes = ["in-use", "retired"] as const;

export const densities = ["comfortable", "compact"] as const;

export const hideableColumns = ["owner", "platform", "lit", "risk", "people", "changed"] as const;

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** Words in an address, parted by commas; what is not one of the words is left out, so that old links still work. */
function listOf<T>(word: z.ZodType<T>) {
  return z.preprocess(
    (value) => (typeof first(value) === "string" ? String(first(value)).split(",").slice(0, 60) : []),
    z.array(z.unknown()).transform((values) =>
      values.flatMap((value) => {
        const fitting = word.safeParse(value);
        return fitting.success ? [fitting.data] : [];
      }),
    ),
  );
}

const range = z.preprocess(
  first,
  z
    .string()
    .regex(/^\d{1,3}-\d{1,3}$/)
    .transform((text) => text.split("-").map(Number) as [number, number])
    .refine(([from, to]) => from <= to && to <= 100)
    .nullable()
    .catch(null),
);

const word = <W extends string>(words: readonly [W, ...W[]], otherwise: W) =>
  z.preprocess(first, z.enum(words).catch(otherwise));

/** Everything that the inventory shows stands in its address; what does not fit is as if it were not there. */
export const inventorySearchSchema = z.object({
  q: z.preprocess(
    first,
    z
      .string()
      .max(200)
      .transform((text) => text.replace(/\p{Cc}/gu, " ").trim())
      .catch(""),
  ),
  department: listOf(z.uuid()),
  platform: listOf(z.union([z.uuid(), z.literal("none")])),
  standing: listOf(z.enum(standings)),
  kind: listOf(z.enum(applicationKinds)),
  risk: listOf(z.enum(bands)),
  lit: listOf(z.enum(lampFifths)),
  owner: listOf(z.enum(ownerFilters)),
  /** A package, and one version of it, that the applications need. */
  component: z.preprocess(first, z.uuid().nullable().catch(null)),
  // The database takes no text with a NUL in it.
  version: z.preprocess(
    first,
    z
      .string()
      .max(200)
      .regex(/^\P{Cc}+$/u)
      .nullable()
      .catch(null),
  ),
  litRange: range,
  riskRange: range,
  scope: word(scopes, "in-use"),
  sort: word(sortColumns, "relevance"),
  direction: word(["ascending", "descending"], "descending"),
  after: z.preprocess(first, z.string().max(1_000).nullable().catch(null)),
  before: z.preprocess(first, z.string().max(1_000).nullable().catch(null)),
  hidden: listOf(z.enum(hideableColumns)),
  density: word(densities, "comfortable"),
  /** The saved view that the list began as. */
  of: z.preprocess(first, z.uuid().nullable().catch(null)),
});

export type InventorySearch = z.infer<typeof inventorySearchSchema>;

export const facets = ["department", "platform", "standing", "kind", "risk", "lit", "owner"] as const;

export type Facet = (typeof facets)[number];

/** The search as an address: only what differs from its beginning, always in the same order. */
export function writeInventoryAddress(search: Partial<InventorySearch>) {
  const parameters = new URLSearchParams();
  const start = inventorySearchSchema.parse({});
  for (const key of Object.keys(start) as (keyof InventorySearch)[]) {
    const value = search[key];
    const text = Array.isArray(value) ? value.join(key.endsWith("Range") ? "-" : ",") : (value ?? "");
    if (text !== "" && text !== start[key]) parameters.set(key, text);
  }
  const query = parameters.toString().replaceAll("%2C", ",");
  return query ? `/applications?${query}` : "/applications";
}

/** Every page of what the search shows, as a file; which columns are hidden on screen does not matter to it. */
export function writeExportAddress(search: InventorySearch, format: ExportFormat) {
  const [, query] = writeInventoryAddress(wholeList(search)).split("?");
  return `/applications/export?${query ? `${query}&` : ""}format=${format}`;
}

/** The bill of materials of everything that the search finds. */
export function writeBillAddress(search: InventorySearch, format: string) {
  return writeExportAddress(search, "json").replace("/export?", "/export/sbom?").replace(/json$/, format);
}

/** The search without what only places it on a screen. */
export function wholeList(search: InventorySearch): InventorySearch {
  return { ...search, after: null, before: null, hidden: [], density: "comfortable", of: null };
}

/** The search that an address of ours asks for; of a key that is there twice the last counts. */
export function readInventoryAddress(address: string): InventorySearch {
  const query = address.split("?").slice(1).join("?");
  return inventorySearchSchema.parse(Object.fromEntries(new URLSearchParams(query)));
}

const viewName = fittingText("The name", { min: 1, max: 60, missing: "Give the view a name." });

const viewAddress = z
  .string()
  .max(8_000, "This view asks for too much to be kept. Take some filters away first.")
  .transform((address) => addressOfView(readInventoryAddress(address)));

/** What a view keeps of a search: everything but the page and where it came from. */
export function addressOfView(search: InventorySearch) {
  return writeInventoryAddress({ ...search, after: null, before: null, of: null });
}

export const saveViewSchema = z.strictObject({
  name: viewName,
  address: viewAddress,
  shared: z.literal("on").optional(),
});

export const renameViewSchema = z.strictObject({ name: viewName });

export const changeViewSchema = z.strictObject({ address: viewAddress });

export const bulkDeedSchema = z.enum(bulkDeeds, { error: "Choose what to do." });

const deed = bulkDeedSchema;
const targetId = z.uuid("Choose where they should go.").nullable().default(null);
const references = z
  .array(z.string().max(40))
  .min(1, "Choose at least one application.")
  .max(mostAtOnce, `At most ${mostAtOnce} applications at once. Choose fewer.`);

const needsTarget = { message: "Choose where they should go.", path: ["targetId"] };
const hasTarget = (intent: { deed: BulkDeed; targetId: string | null }) =>
  intent.targetId !== null || intent.deed === "retire" || intent.deed === "follow";

export const previewBulkSchema = z
  .strictObject({
    deed,
    targetId,
    /** Those chosen, or everything that fits an address of the inventory. */
    chosen: z.union([z.strictObject({ references }), z.strictObject({ address: z.string().max(8_000) })]),
  })
  .refine(hasTarget, needsTarget);

export const doInBulkSchema = z
  .strictObject({ deed, targetId, references, because: z.string().max(10_000).default("") })
  .refine(hasTarget, needsTarget);

/** What is written down for the undo: each application with its platform or department before. */
export const bulkDoneSchema = z.array(z.object({ number: z.number(), before: z.string().nullable() }));

export type BulkDone = z.infer<typeof bulkDoneSchema>;
