import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { CannotStart } from "@/lib/foundation/cannot-start";

const secret = z.string().min(43).max(200);
const secretsSchema = z.object({
  databasePassword: secret,
  databaseOwnerPassword: secret,
  lamplightSecret: secret,
});

export type Secrets = z.infer<typeof secretsSchema>;

/** Reads `secrets.json`, or makes it with 32 random bytes for each secret, readable by its owner alone. */
export function readOrMakeSecrets(dataFolder: string): Secrets {
  const file = join(dataFolder, "secrets.json");
  if (!existsSync(file)) {
    const random = () => randomBytes(32).toString("base64url");
    const secrets = {
      databasePassword: random(),
      databaseOwnerPassword: random(),
      lamplightSecret: random(),
    };
    writeFileSync(`${file}.unfinished`, `${JSON.stringify(secrets, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    });
    renameSync(`${file}.unfinished`, file);
  }
  chmodSync(file, 0o600);
  const read = secretsSchema.safeParse(parseJson(readFileSync(file, "utf8")));
  if (read.success) return read.data;
  throw new CannotStart(
    `${file} is damaged or holds a secret that is too short. Restore it from a backup, or remove it: new secrets are made, and everybody signs in again.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
