import { z } from "zod";
import { packagesShown } from "@/lib/dependencies/queries";

export const tabs = ["overview", "needs", "plan", "comments", "history"] as const;

export type Tab = (typeof tabs)[number];

const mostShown = 5_000;

const addressSchema = z.object({
  tab: z.enum(tabs).catch("overview"),
  welcome: z.literal("1").optional().catch(undefined),
  /** The retired duplicate itself is asked for, not what it leads to. */
  merged: z.literal("stay").optional().catch(undefined),
  before: z.string().max(1_000).nullable().catch(null),
  shown: z.coerce.number().int().min(packagesShown).max(mostShown).catch(packagesShown),
});

export type Address = z.infer<typeof addressSchema>;

/** What the address asks for; anything else in it is left alone. */
export function readAddress(search: unknown): Address {
  return addressSchema.parse(search);
}

export function tabAddress(reference: string, tab: Tab, merged?: Address["merged"]) {
  const query = new URLSearchParams({
    ...(merged ? { merged } : {}),
    ...(tab === "overview" ? {} : { tab }),
  });
  return query.size > 0 ? `/applications/${reference}?${query}` : `/applications/${reference}`;
}
