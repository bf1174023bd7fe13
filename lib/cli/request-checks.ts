import type { IncomingHttpHeaders } from "node:http";

export type Asked = { method: string | undefined; path: string; headers: IncomingHttpHeaders };

const harmless = new Set(["GET", "HEAD", "OPTIONS"]);

// Browsers send these by themselves, from wherever the refused page stood.
const reportSink = "/api/csp-report";

/** A megabyte for what was typed or chosen, and a little for the form around it. */
const mostBodyBytes = 1_048_576 + 65_536;

// Files that are brought in come through this door alone, and measure at most what S32 of the security design allows.
const importDoor = "/api/import";
const mostImportBytes = 50_000_000;

// A file that lists packages is the body itself, as large as S32 allows a workbook to be.
const manifestDoor = /^\/api\/v1\/applications\/[^/]+\/manifests$/;
const mostManifestBytes = 25_000_000;

/** Refuses what another site makes a browser send: a change needs our own origin, or no cookie and no origin at all. */
export function refuseForeignOrigin({ method, path, headers }: Asked, ownOrigin: string) {
  if (harmless.has(method ?? "") || path === reportSink) return null;
  const { origin, cookie } = headers;
  if (origin === ownOrigin || (origin === undefined && cookie === undefined)) return null;
  return {
    status: 403,
    sentence: `This request did not come from Lamplight's own pages, so nothing was changed. Open ${ownOrigin} and try again there.`,
  };
}

/** Refuses a body that is too large, or that does not say how large it is, before it is read. */
export function refuseLargeBody({ method, path, headers }: Asked) {
  if (harmless.has(method ?? "")) return null;
  if (headers["transfer-encoding"] !== undefined && headers["content-length"] === undefined) {
    return {
      status: 411,
      sentence: "The request does not say how large it is. Send it with its length; nothing was changed.",
    };
  }
  const most = mostBytesAt(path);
  if (Number(headers["content-length"] ?? 0) <= most) return null;
  return {
    status: 413,
    sentence: `This is larger than ${Math.floor(most / 1_000_000)} MB, so it was not read and nothing was changed. Send less at once.`,
  };
}

function mostBytesAt(path: string) {
  if (path === importDoor) return mostImportBytes;
  return manifestDoor.test(path) ? mostManifestBytes : mostBodyBytes;
}
