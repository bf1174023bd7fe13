import type { IncomingHttpHeaders } from "node:http";
import { BlockList, isIP } from "node:net";
import { CannotStart } from "@/lib/foundation/cannot-start";

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

const changing = new Set(["PUT", "PATCH", "DELETE", "OPTIONS"]);

const unreadable = {
  status: 400,
  sentence: "This address cannot be read. Check it for signs that do not belong there.",
};

/** Names that only we, or the configured proxy, may speak under. */
const inwardHeaders =
  /^(?:x-middleware-|x-nonce$|x-forwarded-|forwarded$|x-real-ip$|x-invoke-|x-matched-path$|x-client-address$|x-request-id$)/;
const proxyHeaders = /^x-forwarded-/;

export interface Gate {
  mode: "local" | "served";
  port: number;
  trustedProxies: BlockList;
}

/** What is answered before any page is asked: null lets the request pass. */
export function refuseAtGate(gate: Gate, method: string | undefined, host: string | undefined, path: string) {
  if (!method || !methods.has(method))
    return { status: 405, sentence: "This kind of request is not answered here." };
  if (!path.startsWith("/") || path.startsWith("//")) return unreadable;
  if (changing.has(method) && !path.startsWith("/api/")) {
    return { status: 405, sentence: "Pages answer no request of this kind." };
  }
  if (gate.mode === "local" && !isOwnHost(host, gate.port)) {
    return { status: 421, sentence: `Open Lamplight at http://localhost:${gate.port}.` };
  }
  if (!isReadable(path)) return unreadable;
  return null;
}

function isReadable(path: string) {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}

// A foreign name that resolves to this machine would let any page on the web read ours.
function isOwnHost(host: string | undefined, port: number) {
  return ["localhost", "127.0.0.1", "[::1]"].some(
    (name) => host === `${name}:${port}` || (port === 80 && host === name),
  );
}

/** Takes away what a stranger must not say, and answers who is asking. */
export function cleanHeaders(gate: Gate, headers: IncomingHttpHeaders, peer: string) {
  const trusted = contains(gate.trustedProxies, peer);
  const client = trusted ? clientBehind(gate, headers["x-forwarded-for"], peer) : peer;
  for (const name of Object.keys(headers)) {
    if (inwardHeaders.test(name) && !(trusted && proxyHeaders.test(name))) delete headers[name];
  }
  return client;
}

// Read from the right: only what our own proxies wrote can be believed.
function clientBehind(gate: Gate, forwarded: string | string[] | undefined, peer: string) {
  const hops = String(forwarded ?? "")
    .split(",")
    .map((hop) => hop.trim());
  const stranger = hops.reverse().find((hop) => !contains(gate.trustedProxies, hop));
  return stranger && isIP(stranger) ? stranger : peer;
}

export function contains(list: BlockList, address: string) {
  const plain = address.replace(/^::ffff:/, "");
  const version = isIP(plain);
  return version !== 0 && list.check(plain, version === 6 ? "ipv6" : "ipv4");
}

/** Reads `10.0.0.0/8, 192.168.1.7`; throws a sentence naming the entry that is neither address nor network. */
export function readTrustedProxies(text: string | undefined) {
  const list = new BlockList();
  for (const entry of (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address = "", bits] = entry.split("/");
    const version = isIP(address);
    const width = bits === undefined ? (version === 6 ? 128 : 32) : Number(bits);
    if (!version || !Number.isInteger(width) || width < 0 || width > (version === 6 ? 128 : 32)) {
      throw new CannotStart(
        `LAMPLIGHT_TRUSTED_PROXY: “${entry}” is neither an address nor a network such as 10.0.0.0/8.`,
      );
    }
    list.addSubnet(address, width, version === 6 ? "ipv6" : "ipv4");
  }
  return list;
}
