import { z } from "zod";
import { CannotStart } from "./cannot-start";

const wellKnownSecrets = /^(?:change|default|example|secret|password|test|demo|lamplight|xxx|000)/i;

/** A secret of at least 32 bytes that nobody has seen in a manual. */
const secretSchema = z
  .string()
  .refine((value) => Buffer.byteLength(value) >= 32, "needs at least 32 random bytes")
  .refine((value) => !wellKnownSecrets.test(value) && new Set(value).size >= 10, "is too easy to guess");

const addressSchema = z.url({ protocol: /^postgres(?:ql)?$/, error: "must begin with postgresql://" });

const environmentSchema = z.object({
  PORT: z.coerce.number("must be a number from 1 to 65535").int().min(1).max(65_535).optional(),
  HOST: z.string().max(255).optional(),
  DATABASE_URL: addressSchema.optional(),
  DATABASE_OWNER_URL: addressSchema.optional(),
  LAMPLIGHT_DATA: z.string().max(4_000).optional(),
  LAMPLIGHT_SECRET: secretSchema.optional(),
  LAMPLIGHT_ORIGIN: z
    .url({ protocol: /^https?$/, error: "must be an address such as https://lamplight.example.org" })
    .transform((address) => new URL(address).origin)
    .optional(),
  /** Addresses or networks (10.0.0.0/8) of the proxies whose `X-Forwarded-*` may be believed. */
  LAMPLIGHT_TRUSTED_PROXY: z.string().max(4_000).optional(),
  /** `separate` where `npm run worker` does the jobs in a process of its own. */
  LAMPLIGHT_WORKER: z.enum(["inside", "separate"]).optional(),
  /** The most that the heap of the web process may hold. */
  LAMPLIGHT_HEAP_MB: z.coerce
    .number("must be a number of megabytes from 256")
    .int()
    .min(256)
    .max(1_000_000)
    .optional(),
  LAMPLIGHT_LOG_FILE: z.string().max(4_000).optional(),
  LAMPLIGHT_LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).optional(),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: "must be the address of your identity provider" })
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).max(500).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).max(2_000).optional(),
});

export type Environment = z.infer<typeof environmentSchema> & { mode: "local" | "served" };

/** Reads the surroundings once and whole. Empty means not set. Throws `CannotStart` naming the first variable that does not fit. */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const set = Object.entries(source).filter(
    ([name, value]) => name in environmentSchema.shape && value !== "",
  );
  const read = environmentSchema.safeParse(Object.fromEntries(set));
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new CannotStart(
      `${String(issue?.path[0])} ${issue?.message ?? "does not fit"}. Correct it and start again.`,
    );
  }
  const environment = { ...read.data, mode: modeOf(read.data.OIDC_ISSUER) };
  refuseIncomplete(environment);
  return environment;
}

// Without an identity provider nobody can be told apart, so only this machine may be served.
function modeOf(issuer: string | undefined): Environment["mode"] {
  return issuer === undefined ? "local" : "served";
}

const loopback = new Set(["localhost", "127.0.0.1", "::1", "[::1]"]);

function refuseIncomplete(environment: Environment) {
  if (environment.mode === "local" && environment.HOST && !loopback.has(environment.HOST)) {
    throw new CannotStart(
      `HOST is ${environment.HOST}, and no identity provider is configured: anybody who can reach this machine could come in. Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, or leave HOST out.`,
    );
  }
  if (environment.mode === "served" && !(environment.OIDC_CLIENT_ID && environment.OIDC_CLIENT_SECRET)) {
    throw new CannotStart("OIDC_ISSUER is set; OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are needed with it.");
  }
}
