import { mkdir, readFile, writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { type Persona, test } from "../fixtures";
import { places } from "./places";

const folder = new URL("../../screenshots/", import.meta.url).pathname;
const widths = [360, 1440];
const themes = ["light", "dark"];

for (const theme of themes) {
  for (const width of widths) {
    test(`${theme}, ${width} px`, async ({ page, context, signIn, baseURL }) => {
      await context.addCookies([{ name: "lamplight-theme", value: theme, url: baseURL }]);
      await page.setViewportSize({ width, height: 900 });
      const taken: { name: string; file: string }[] = [];
      let persona: Persona | null = null;
      for (const place of places) {
        if (place.persona && place.persona !== persona) await signIn(place.persona);
        persona = place.persona ?? persona;
        await place.open(page);
        taken.push({ name: place.name, file: await shoot(page, `${theme}-${width}`, place.name) });
      }
      await writeSheet(page, `${theme}-${width}`, taken, width);
    });
  }
}

async function shoot(page: Page, sheet: string, name: string) {
  await mkdir(`${folder}${sheet}`, { recursive: true });
  const file = `${folder}${sheet}/${name}.png`;
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: file, fullPage: true, animations: "disabled" });
  return file;
}

/** All pages of one theme and width on one picture, to be looked at together. */
async function writeSheet(page: Page, sheet: string, taken: { name: string; file: string }[], width: number) {
  const pictures = await Promise.all(
    taken.map(async ({ name, file }) => {
      const data = (await readFile(file)).toString("base64");
      return `<figure><img src="data:image/png;base64,${data}" width="${width / 2}"><figcaption>${name}</figcaption></figure>`;
    }),
  );
  const columns = width > 800 ? 2 : 6;
  const html = `<body style="margin:24px;font:14px sans-serif;background:#ccc;columns:${columns}">${pictures.join("")}</body>`;
  await writeFile(`${folder}${sheet}.html`, html);
  await page.goto(`file://${folder}${sheet}.html`);
  await page.setViewportSize({ width: columns * (width / 2 + 60), height: 1200 });
  await page.screenshot({ path: `${folder}${sheet}.png`, fullPage: true });
}
