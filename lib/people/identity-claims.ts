import { z } from "zod";
import { fittingText } from "@/lib/foundation/fitting-text";

/** Who somebody is for the identity provider: issuer and subject. Name and address are what they are called, no more. */
export type KnownIdentity = { issuer: string; subject: string; name: string; email: string | null };

// OpenID Connect Core 1.0, section 2: at most 255 ASCII characters.
const subjectSchema = z.string().regex(/^[\x21-\x7e]{1,255}$/);
const nameSchema = fittingText("The name", { min: 2, max: 120 });
const emailSchema = z.email().max(254);

/** Null when the claims name nobody, or come from another issuer than the one that was asked. */
export function readIdentity(claims: Record<string, unknown>, issuer: string): KnownIdentity | null {
  const subject = subjectSchema.safeParse(claims.sub);
  if (!subject.success || typeof claims.iss !== "string" || bare(claims.iss) !== bare(issuer)) return null;
  const name = [claims.name, claims.preferred_username]
    .map((word) => nameSchema.safeParse(word))
    .find((word) => word.success);
  return {
    issuer: bare(issuer),
    subject: subject.data,
    name: name?.data ?? "New colleague",
    email: readEmail(claims),
  };
}

// An address that nobody has verified, or a list of them, is nobody's.
function readEmail(claims: Record<string, unknown>) {
  const email = emailSchema.safeParse(claims.email);
  return email.success && claims.email_verified === true ? email.data : null;
}

function bare(issuer: string) {
  return issuer.replace(/\/$/, "");
}
