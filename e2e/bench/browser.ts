import { chromium, type Page } from "@playwright/test";
import { findChromium } from "@/lib/cli/find-chromium.mjs";

export type Visit = {
  /** Kilobytes of scripts as they travel, until the page is at rest. */
  scriptKilobytes: number;
  largestPaint: number;
  layoutShift: number;
};

/** What a first visit costs in Chromium, with nothing in the cache. */
export async function visitPages(
  origin: string,
  pages: readonly { name: string; path: string; cookie: string }[],
  tell: (name: string, visit: Visit) => void,
) {
  const executablePath = findChromium() ?? undefined;
  const browser = await chromium.launch({ executablePath });
  try {
    for (const { name, path, cookie } of pages) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const [key = "", value = ""] = cookie.split("=");
      await context.addCookies([{ name: key, value, domain: "localhost", path: "/", secure: true }]);
      const page = await context.newPage();
      tell(name, await visit(page, origin + path));
      await context.close();
    }
  } finally {
    await browser.close();
  }
}

async function visit(page: Page, address: string): Promise<Visit> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const scripts = new Set<string>();
  let bytes = 0;
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type !== "Script") return;
    scripts.add(requestId);
    // Counted so far are the headers, which are no script.
    bytes -= response.encodedDataLength;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.addInitScript(observe);
  await page.goto(address, { waitUntil: "networkidle" });
  const seen = await page.evaluate(() => ({
    largestPaint: Number(Reflect.get(window, "largestPaint") ?? 0),
    layoutShift: Number(Reflect.get(window, "layoutShift") ?? 0),
  }));
  return { scriptKilobytes: bytes / 1024, ...seen };
}

/** Runs in the page before anything else; as text, since a compiled function would miss its helpers there. */
const observe = `
  window.largestPaint = 0;
  window.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.largestPaint = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.layoutShift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });`;
