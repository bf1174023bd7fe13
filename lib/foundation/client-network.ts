import { isIPv4, isIPv6 } from "node:net";

/**
 * The network a client's tries are counted under: an IPv4 address alone, an IPv6 address with everybody in its /64,
 * since one household or one attacker has all of that.
 */
export function networkOf(address: string) {
  const plain = address.replace(/%.*$/, "").replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return "unknown";
  return `${groupsOf(plain).slice(0, 4).join(":")}::/64`;
}

function groupsOf(address: string) {
  const [head = "", tail] = address.split("::");
  const first = head ? head.split(":") : [];
  const last = tail ? tail.split(":") : [];
  const gap = tail === undefined ? 0 : 8 - first.length - last.length - (address.includes(".") ? 1 : 0);
  return [...first, ...Array(Math.max(gap, 0)).fill("0"), ...last].map((group) =>
    Number.parseInt(group, 16).toString(16),
  );
}
