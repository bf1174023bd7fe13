import { z } from "zod";
import { packagesShown } from "@/lib/dependencies/queries";

export const tabs = ["overview", "needs", "plan", "history"] as const;

export type Tab = (typeof tabs)[number];

const mostShown = 5_000;

const addressSchema = z.object({
  tab: z.enum(tabs).catch("overview"),
  welcome: z.literal("1").optional().catch(undefined),
  shown: z.coerce.number().int().min(packagesShown).max(mostShown).catch(packagesShown),
});

export type Address = z.infer<typeof addressSchema>;

/** What the address asks for; anything else in it is left alone. */
export function readAddress(search: unknown): Address {
  return addressSchema.parse(search);
}

export function tabAddress(reference: string, tab: Tab) {
  return tab === "overview" ? `/applications/${reference}` : `/applications/${reference}?tab=${tab}`;
}
