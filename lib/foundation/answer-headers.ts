/** What every answer says, whoever gives it: a page, a file, or a refusal before any page was asked. */
export function answerHeaders(origin: string | undefined): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(origin?.startsWith("https://") && {
      "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    }),
  };
}

/** For an answer that is no page: nothing may be loaded from it, and nobody may frame it. */
export const plainAnswerPolicy =
  "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'none'";

/** For a file that is kept, never shown: should a browser open it all the same, nothing in it may run. */
export const downloadPolicy = `sandbox; ${plainAnswerPolicy}`;

/** What every file says that a browser keeps and never opens as a page. `fileName` is a name of ours. */
export function downloadHeaders(contentType: string, fileName: string): Record<string, string> {
  return {
    "Content-Type": contentType,
    "Content-Disposition": `attachment; filename="${fileName}"`,
    "Content-Security-Policy": downloadPolicy,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  };
}

const downloads = new Set(["/applications/export", "/components/export", "/api/import/template"]);

/** Addresses that answer with a file to keep. */
export function isDownload(path: string) {
  return downloads.has(path) || /^\/applications\/[^/]+\/sbom$/.test(path);
}

/** A web worker lives under the policy of its own file: it may load its parts and ask its own origin. */
export const filePolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'none'";

/** What a page may load: its own parts, and only scripts that carry this request's nonce. */
export function pagePolicy(nonce: string, issuer: string | undefined, isDevelopment: boolean) {
  // A development server reloads changed code by evaluating it.
  const development = isDevelopment ? " 'unsafe-eval'" : "";
  // Without scripts the sign-in form itself is led on to the identity provider.
  const identityProvider = issuer ? ` ${new URL(issuer).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    `form-action 'self'${identityProvider}`,
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    "report-to csp",
    "report-uri /api/csp-report",
  ].join("; ");
}
