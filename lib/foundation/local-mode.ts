/** Personas and local links exist only where nobody but this machine can come in. */
export function isLocalMode() {
  return process.env.LAMPLIGHT_MODE === "local" && !process.env.OIDC_ISSUER;
}
