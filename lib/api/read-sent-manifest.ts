import { ZodError, type z } from "zod";
import { readManifestApart } from "@/lib/dependencies/commands/read-apart";
import { packManifest } from "@/lib/dependencies/parcel";
import { type manifestBody, type PackedSending, packReport } from "./manifest-body";

type Sent = {
  personId: string;
  name: string | undefined;
  file: Uint8Array | null;
  body: z.output<typeof manifestBody>;
  signal: AbortSignal;
};

/**
 * What a program sent, as `addManifest` takes it: a file is read as in the browser, in a process of its own.
 * @throws ZodError with the reader's sentence where a file cannot be read.
 */
export async function readSentManifest({ personId, name, file, body, signal }: Sent): Promise<PackedSending> {
  if (!file && body.report) return packReport(body.name, body.report);
  const fileName = (file ? name : body.name) ?? "";
  const bytes = file ?? Buffer.from(body.content ?? "", body.encoding === "base64" ? "base64" : "utf8");
  const manifest = await readManifestApart({ personId, name: fileName, bytes, signal });
  if (manifest.error !== undefined)
    throw new ZodError([{ code: "custom", path: ["content"], message: manifest.error, input: fileName }]);
  return packManifest(fileName, manifest, Number.POSITIVE_INFINITY);
}

/** How many packages of each kind were found. */
export function countEcosystems(purls: readonly string[]) {
  const kinds = Map.groupBy(purls, (purl) => /^pkg:([^/]+)/.exec(purl)?.[1] ?? "generic");
  return Object.fromEntries([...kinds].map(([kind, found]) => [kind, found.length]));
}
