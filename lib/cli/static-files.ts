import type { IncomingMessage, ServerResponse } from "node:http";
import { resolve } from "node:path";
import sirv from "sirv";
import { filePolicy } from "@/lib/foundation/answer-headers";

const place = "/_next/static/";

/**
 * Answers what the pages are built of, as small as set-up has packed it; their names change with their content, so
 * browsers keep them. Answers false where the request is for something else, or for a file that is not there.
 */
export function openStaticFiles() {
  const find = sirv(resolve(".next/static"), {
    brotli: true,
    gzip: true,
    immutable: true,
    maxAge: 31_536_000,
    setHeaders: (response) => response.setHeader("content-security-policy", filePolicy),
  });
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const { url = "/", method } = request;
    if (!url.startsWith(place) || (method !== "GET" && method !== "HEAD")) return false;
    let isThere = true;
    request.url = url.slice(place.length - 1);
    find(request, response, () => {
      isThere = false;
    });
    request.url = url;
    return isThere;
  };
}
