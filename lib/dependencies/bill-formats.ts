import { Refusal } from "@/lib/foundation/refusal";

export const billFormats = ["cyclonedx", "spdx"] as const;

export type BillFormat = (typeof billFormats)[number];

export const billFormatWords: Record<BillFormat, string> = { cyclonedx: "CycloneDX", spdx: "SPDX" };

export const billContentTypes: Record<BillFormat, string> = {
  cyclonedx: "application/vnd.cyclonedx+json; version=1.6",
  spdx: "application/spdx+json",
};

/** The endings by which tools recognise these files. */
export const billEndings: Record<BillFormat, string> = { cyclonedx: "cdx.json", spdx: "spdx.json" };

export function isBillFormat(word: unknown): word is BillFormat {
  return (billFormats as readonly unknown[]).includes(word);
}

export const billLimits = { applications: 1_000, uses: 50_000 } as const;

export function refuseLongBill() {
  return new Refusal(
    "conflict",
    `A bill of materials holds at most ${billLimits.uses.toLocaleString("en")} entries, and these would be more. Choose fewer applications.`,
  );
}
