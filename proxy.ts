import { type NextRequest, NextResponse } from "next/server";
import { answerHeaders, downloadPolicy, isDownload, pagePolicy } from "@/lib/foundation/answer-headers";

/** Headers and nonce for everything that is rendered; who may do what is decided elsewhere. */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = pagePolicy(nonce, process.env.OIDC_ISSUER, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });

  // What the proxy says stands, whatever a door says after it.
  response.headers.set(
    "Content-Security-Policy",
    isDownload(request.nextUrl.pathname) ? downloadPolicy : policy,
  );
  response.headers.set("Reporting-Endpoints", 'csp="/api/csp-report"');
  response.headers.set("Cache-Control", "no-store");
  for (const [name, value] of Object.entries(answerHeaders(process.env.LAMPLIGHT_ORIGIN))) {
    response.headers.set(name, value);
  }
  if (request.nextUrl.pathname === "/sign-in" && request.nextUrl.searchParams.has("signed-out")) {
    response.headers.set("Clear-Site-Data", '"cache", "storage"');
  }
  return response;
}

// Answers for programs hold no page: the server has given them their headers already. Lists that are brought in go past it
// too, since a body that passes here is held in memory and cut off at 10 MB.
export const config = { matcher: ["/((?!_next/static/|api/v1/|api/import$).*)"] };
