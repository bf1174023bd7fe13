import { Client } from "pg";
import { CannotStart } from "@/lib/foundation/cannot-start";

const oldestVersion = 15;

/** Asks another PostgreSQL for its version and our role in it; throws `CannotStart` when it cannot serve us. */
export async function greetDatabase(url: string, variable: string) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ role: string; version: number; governor: boolean }>(
      `SELECT current_user AS role, current_setting('server_version_num')::int AS version,
              rolsuper OR rolbypassrls AS governor FROM pg_roles WHERE rolname = current_user`,
    );
    const answer = rows[0] ?? { role: "", version: 0, governor: false };
    const version = Math.floor(answer.version / 10_000);
    if (version >= oldestVersion) return { role: answer.role, governor: answer.governor };
    throw new CannotStart(
      `${variable} leads to PostgreSQL ${version}; Lamplight needs ${oldestVersion} or newer.`,
    );
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    throw new CannotStart(
      `The database at ${placeOf(url)} ${reasonOf(error)} Check ${variable} and start again.`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}

// Never the whole address: it holds a password.
function placeOf(url: string) {
  const { hostname, port, pathname, searchParams } = new URL(url);
  return `${searchParams.get("host") ?? hostname}${port ? `:${port}` : ""}${pathname}`;
}

const reasonByCode: Record<string, string> = {
  "28P01": "refused the password.",
  "28000": "refused the user.",
  "3D000": "does not exist.",
  "53300": "has no connection left for us.",
  ENOTFOUND: "cannot be found: there is no machine of this name.",
  ECONNREFUSED: "cannot be reached: nothing answers there.",
  ENOENT: "cannot be reached: there is no such socket.",
  EACCES: "cannot be reached: this user may not open its socket.",
  SELF_SIGNED_CERT_IN_CHAIN: "shows a certificate that this machine does not trust.",
};

function reasonOf(error: unknown) {
  const inner = error instanceof AggregateError ? error.errors[0] : error;
  const code = inner instanceof Error && "code" in inner ? String(inner.code) : "";
  const message = inner instanceof Error ? inner.message : "";
  return (
    reasonByCode[code] ?? (/timeout/i.test(message) ? "did not answer in 10 seconds." : `said: ${message}.`)
  );
}
