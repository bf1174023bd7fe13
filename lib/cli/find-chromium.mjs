import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** A Chromium that is installed on this machine, or the test runner's own; null when there is neither. */
export function findChromium() {
  const folders = (process.env.PATH ?? "").split(delimiter).concat("/usr/bin", "/usr/local/bin", "/snap/bin");
  const installed = names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
  return installed ?? ownChromium();
}

function ownChromium() {
  const path = createRequire(import.meta.url)("@playwright/test").chromium.executablePath();
  return existsSync(path) ? path : null;
}
