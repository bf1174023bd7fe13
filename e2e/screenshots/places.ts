import type { Page } from "@playwright/test";
import type { Persona } from "../fixtures";

type Place = { name: string; persona?: Persona; open: (page: Page) => Promise<unknown> };

const at = (address: string) => (page: Page) => page.goto(address);

/** Every page, as the person who uses it most. The order keeps changes of person few. */
export const places: Place[] = [
  { name: "sign-in", open: at("/sign-in") },
  { name: "home-maker", persona: "Imke Mulder", open: at("/") },
  { name: "register", persona: "Imke Mulder", open: at("/applications/register") },
  { name: "own-application", persona: "Imke Mulder", open: openNamed("Claims triage roster") },
  { name: "dark-application", persona: "Imke Mulder", open: openNamed("The letter button") },
  { name: "edit", persona: "Imke Mulder", open: openNamed("Storm desk tally", "/edit") },
  { name: "needs", persona: "Imke Mulder", open: openNamed("Storm desk tally", "/needs") },
  { name: "card-only", persona: "Imke Mulder", open: openNamed("Broker commission true-up") },
  { name: "inventory", persona: "Inés Castellanos", open: at("/applications") },
  {
    name: "inventory-filtered",
    persona: "Inés Castellanos",
    open: at("/applications?risk=high,severe&sort=risk"),
  },
  { name: "inventory-similar", persona: "Inés Castellanos", open: at("/applications?q=brokr+comision") },
  { name: "inventory-nothing", persona: "Inés Castellanos", open: at("/applications?q=xqzzw") },
  { name: "packages", persona: "Inés Castellanos", open: at("/components") },
  {
    name: "package",
    persona: "Inés Castellanos",
    open: at("/components/pkg:pypi/requests?versions=2.31.0"),
  },
  { name: "saved-views", persona: "Inés Castellanos", open: at("/applications/views") },
  { name: "application", persona: "Inés Castellanos", open: openNamed("Broker commission true-up") },
  {
    name: "application-needs",
    persona: "Inés Castellanos",
    open: openNamed("Broker commission true-up", "?tab=needs"),
  },
  {
    name: "application-graph",
    persona: "Inés Castellanos",
    open: openNamed("Capital model runner", "/graph"),
  },
  {
    name: "application-plan",
    persona: "Inés Castellanos",
    open: openNamed("Broker commission true-up", "?tab=plan"),
  },
  {
    name: "application-history",
    persona: "Inés Castellanos",
    open: openNamed("Broker commission true-up", "?tab=history"),
  },
  {
    name: "application-comments",
    persona: "Inés Castellanos",
    open: openNamed("Claims triage roster", "?tab=comments"),
  },
  {
    name: "merge-choice",
    persona: "Inés Castellanos",
    open: openNamed("Broker commissions true up 2026", "/merge"),
  },
  {
    name: "merge-preview",
    persona: "Inés Castellanos",
    open: async (page) => {
      await openNamed("Broker commissions true up 2026", "/merge")(page);
      await page.getByRole("link", { name: "Broker commission true-up", exact: true }).click();
      await page.getByRole("button", { name: /^Merge APP/ }).waitFor();
    },
  },
  { name: "risk", persona: "Inés Castellanos", open: at("/risk") },
  { name: "not-found", persona: "Inés Castellanos", open: at("/applications/APP-99999") },
  { name: "home-manager", persona: "Henrik Solberg", open: at("/") },
  { name: "risk-manager", persona: "Henrik Solberg", open: at("/risk") },
  { name: "home-administrator", persona: "Tom Hartley", open: at("/") },
  { name: "settings-profile", persona: "Tom Hartley", open: at("/settings/profile") },
  { name: "settings-sessions", persona: "Tom Hartley", open: at("/settings/sessions") },
  { name: "settings-organisation", persona: "Tom Hartley", open: at("/settings/organisation") },
  { name: "settings-holidays", persona: "Tom Hartley", open: at("/settings/holidays") },
  { name: "settings-departments", persona: "Tom Hartley", open: at("/settings/departments") },
  { name: "settings-people", persona: "Tom Hartley", open: at("/settings/people") },
];

function openNamed(title: string, rest = "") {
  return async (page: Page) => {
    await page.goto(`/applications?q=${encodeURIComponent(title)}`);
    const address = await page.getByRole("link", { name: title }).first().getAttribute("href");
    await page.goto(`${address}${rest}`);
  };
}
