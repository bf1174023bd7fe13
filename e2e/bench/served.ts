import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Client } from "pg";
import { servingOptions, servingSurroundings } from "@/lib/cli/serving-options";
import { apiScopes } from "@/lib/people/api-scopes";
import { hashApiToken, writeApiToken } from "@/lib/people/api-token";

export type Served = { origin: string; pid: number; stop: () => Promise<void> };

/** The production build over this database, on a port of its own. */
export function serve(databaseUrl: string, secret: string, port: number) {
  return start("lib/cli/serve.ts", servingOptions(), {
    ...servingSurroundings,
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    LAMPLIGHT_SECRET: secret,
    LAMPLIGHT_MODE: "local",
    LAMPLIGHT_LOG_LEVEL: "error",
    LAMPLIGHT_API_PER_MINUTE: "10000000",
    PORT: String(port),
  });
}

export function serveFloor(databaseUrl: string) {
  return start("e2e/bench/floor.ts", [], { DATABASE_URL: databaseUrl });
}

async function start(script: string, node: readonly string[], more: Record<string, string>): Promise<Served> {
  const options = [...node, "--disable-warning=DeprecationWarning", "--import", "tsx", script];
  const child = spawn(process.execPath, options, {
    env: { ...process.env, ...more },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const origin = await new Promise<string>((done, fail) => {
    child.on("message", (message) => {
      if (message && typeof message === "object" && "origin" in message) done(String(message.origin));
    });
    child.once("exit", (code) => fail(new Error(`${script} ended with ${code}`)));
  });
  return { origin, pid: child.pid ?? 0, stop: () => ended(child) };
}

function ended(child: ChildProcess) {
  child.kill("SIGTERM");
  return new Promise<void>((done) => child.once("exit", () => done()));
}

/** A session for one of the loaded people; the returned value goes into the cookie. */
export async function signIn(client: Client, personId: string) {
  const token = randomUUID();
  await client.query(
    "INSERT INTO session (id, token_hash, person_id, signed_in_by) VALUES (gen_random_uuid(), $1, $2, 'persona')",
    [createHash("sha256").update(token).digest("hex"), personId],
  );
  return `__Host-lamplight=${token}`;
}

/** A token of one of the loaded people for everything. */
export async function giveToken(client: Client, personId: string, secret: string) {
  const token = writeApiToken(randomBytes(32));
  await client.query(
    `INSERT INTO api_token (id, person_id, name, scopes, token_hash, ending, expires_at)
     VALUES (gen_random_uuid(), $1, 'Bench', $2, $3, 'xxxx', now() + interval '1 day')`,
    [personId, [...apiScopes], hashApiToken(token, secret)],
  );
  return token;
}
