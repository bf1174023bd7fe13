import { createHash, createHmac } from "node:crypto";

const prefix = "llt_";
const randomLength = 43;
const checksumLength = 6;
const shape = /^llt_[\w-]{49}$/;

/** Of 32 random bytes, with a checksum, so that a token cut off in a mail is known for what it is. Shown once, never stored. */
export function writeApiToken(bytes: Uint8Array) {
  const random = Buffer.from(bytes).toString("base64url");
  return `${prefix}${random}${checksumOf(random)}`;
}

/** Whether it can be a token of ours at all, before anybody looks it up. */
export function looksLikeApiToken(text: string) {
  if (!shape.test(text)) return false;
  const random = text.slice(prefix.length, prefix.length + randomLength);
  return text.slice(prefix.length + randomLength) === checksumOf(random);
}

function checksumOf(random: string) {
  return createHash("sha256")
    .update(prefix + random)
    .digest("base64url")
    .slice(0, checksumLength);
}

/** What is stored and looked up: nobody who reads the database alone could check a guess. */
export function hashApiToken(token: string, secret: string) {
  return createHmac("sha256", secret).update(`api token ${token}`).digest("hex");
}
