import { z } from "zod";
import { productStandings } from "@/lib/catalogue/product-standing";
import type { ListedProduct } from "@/lib/catalogue/queries";
import { filterCapability } from "@/lib/catalogue/schema";
import { readCursor } from "@/lib/foundation/paging";
import { operation } from "./operation";

const product = z.object({
  id: z.uuid(),
  name: z.string(),
  vendor: z.string(),
  standing: z.enum(productStandings),
  description: z.string(),
  capabilities: z.array(z.string()),
  category: z.string(),
  howToGet: z.string(),
  contact: z.string(),
  trainingUrl: z.string(),
  seats: z.int().nullable(),
  seatsFree: z.int().nullable(),
  expiresOn: z.iso.date().nullable(),
});

export const listProductsOperation = operation({
  id: "listProducts",
  method: "GET",
  path: "/api/v1/products",
  summary: "What is licensed already and what could be bought, by name, a page at a time",
  scope: "products:read",
  query: z.strictObject({
    q: z.string().max(200).default(""),
    standing: z.enum(productStandings).optional(),
    capability: filterCapability.default(""),
    after: z
      .string()
      .max(1_000)
      .refine((text) => readCursor(text) !== null, "Take “after” from “next” of the page before.")
      .optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ products: z.array(product), next: z.string().nullable() }),
  status: 200,
});

/** A product as programs get it. */
export function productOf({ expiresOn, retiredAt: _offered, sortName: _key, ...rest }: ListedProduct) {
  return { ...rest, expiresOn: expiresOn?.toISOString().slice(0, 10) ?? null };
}
