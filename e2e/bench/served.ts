import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import type { Client } from "pg";

/** The production build over this database, on a port of its own. */
export async function serve(databaseUrl: string, port: number) {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/serve.ts"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      LAMPLIGHT_SECRET: randomUUID() + randomUUID(),
      LAMPLIGHT_MODE: "local",
      LAMPLIGHT_LOG_LEVEL: "error",
      PORT: String(port),
    },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const origin = await new Promise<string>((done, fail) => {
    child.on("message", (message) => {
      if (message && typeof message === "object" && "origin" in message) done(String(message.origin));
    });
    child.once("exit", (code) => fail(new Error(`the server ended with ${code}`)));
  });
  return { origin, pid: child.pid, stop: () => ended(child) };
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
