import { visitPages } from "./browser";
import type { cast } from "./organisation";
import { measurePages, pages } from "./pages";
import type { Size } from "./sizes";
import { beginTable, row, whole, yesNo } from "./table";

type Sessions = Record<keyof typeof cast, string>;

export async function reportFirstBytes(size: Size, origin: string, sessions: Sessions, rounds: number) {
  beginTable(
    `${size.name}: time to the first byte of pages, ms`,
    ["page", "p50", "p95", "budget", "met"],
    ["met"],
  );
  const budget = size.applications > 10_000 ? 120 : 60;
  await measurePages(origin, sessions, rounds, ({ name, figures: { p50, p95 } }) =>
    row(name, whole(p50), whole(p95), `< ${budget}`, yesNo(p50 < budget)),
  );
}

const mostKilobytes = { inventory: 170, other: 130 };
const latestPaintMs = 1_200;
const mostShift = 0.02;

export async function reportFirstVisits(size: Size, origin: string, sessions: Sessions) {
  const columns = ["page", "scripts, KB", "budget", "largest paint, ms", "layout shift", "met"];
  beginTable(`${size.name}: first visits in Chromium`, columns, ["met"]);
  const visited = pages.map(({ name, path, as }) => ({
    name: `${name} as ${as}`,
    path,
    cookie: sessions[as],
  }));
  await visitPages(origin, visited, (name, { scriptKilobytes, largestPaint, layoutShift }) => {
    const most = name.startsWith("inventory") ? mostKilobytes.inventory : mostKilobytes.other;
    const isMet = scriptKilobytes <= most && largestPaint < latestPaintMs && layoutShift < mostShift;
    row(name, whole(scriptKilobytes), `≤ ${most}`, whole(largestPaint), layoutShift.toFixed(3), yesNo(isMet));
  });
}
