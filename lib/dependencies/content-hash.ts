import { createHash } from "node:crypto";
import type { SentManifest } from "./parcel";

/** Equal for two readings of one content, whatever the file's name and the order of its packages; 64 hex digits. */
export function contentHash({ format, resolved, components, warnings, facts }: SentManifest) {
  const lines = components
    .map(({ purl, requirement, scope, direct, line, note }) =>
      JSON.stringify([purl, requirement, scope, direct, line, note]),
    )
    .sort();
  const whole = JSON.stringify([format, resolved, lines, warnings, facts]);
  return createHash("sha256").update(whole).digest("hex");
}
