import { refuseNetwork } from "@/lib/foundation/refuse-network";
import { readManifest } from "../recognise";

/** One file after the other, for as long as whoever started the process wants. */
process.on("message", ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
  process.send?.(readManifest(name, bytes));
});
process.on("disconnect", () => process.exit());
refuseNetwork();
process.send?.("ready");
