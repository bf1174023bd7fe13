import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

export type Persona =
  | "Imke Mulder"
  | "Ada Okonjo"
  | "Inés Castellanos"
  | "Henrik Solberg"
  | "Marta Lindqvist"
  | "Tom Hartley";

type Fixtures = { signIn: (persona: Persona) => Promise<void> };

/** Every journey fails on a script error or on something that the content security policy had to block. */
export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.stack ?? String(error)));
    page.on("console", (message) => {
      if (/Content Security Policy|hydrat/i.test(message.text())) complaints.push(message.text());
    });
    await use(page);
    expect(complaints).toEqual([]);
  },
  signIn: async ({ page }, use) => {
    await use(async (persona) => {
      await page.goto("/sign-in");
      await page.getByRole("button", { name: persona }).click();
      await expect(page.getByRole("navigation", { name: "Places" })).toBeVisible();
    });
  },
});

/** axe, in both themes without reloading: nothing to complain about. */
export async function expectAccessible(page: Page) {
  // A page that was gone to without a reload gets its title a moment after its words.
  await expect(page).toHaveTitle(/./);
  for (const theme of ["light", "dark"]) {
    await page.locator("html").evaluate((html, wanted) => html.setAttribute("data-theme", wanted), theme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const told = violations.map(
      ({ id, nodes }) => `${theme}: ${id} at ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
    );
    expect(told).toEqual([]);
  }
}

/** The first number in a text: “412 of 1,204” gives 412. */
export function firstNumber(text: string | null) {
  return Number(/[\d,]+/.exec(text ?? "")?.[0].replaceAll(",", ""));
}

export { expect };
