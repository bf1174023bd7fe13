import type { KeyboardEvent } from "react";

/** What the keys do, for those who do not know yet. */
export const rowKeys =
  "Arrow keys or j and k move between rows, Enter opens, x chooses, b goes to the deeds.";

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** Keys work while the focus is in a row, and never take a letter from something that is typed into. */
export function walkRows(event: KeyboardEvent<HTMLTableElement>) {
  const { target, key } = event;
  if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.altKey) return;
  const row = target.closest("tbody tr");
  if (!row?.parentElement || target.matches("input:not([type=checkbox]), textarea, select")) return;

  const rows = [...row.parentElement.children];
  const to = { Home: 0, End: rows.length - 1 }[key] ?? rows.indexOf(row) + (steps[key] ?? Number.NaN);
  if (!Number.isNaN(to)) {
    event.preventDefault();
    return linkOf(rows[to])?.focus();
  }
  if (key === "x") row.querySelector<HTMLElement>("[data-row-box]")?.click();
  else if (key === "b") document.querySelector<HTMLElement>("[data-row-deeds] button")?.focus();
  else if (key === "Enter" && target.matches("[data-row-box]")) linkOf(row)?.click();
}

function linkOf(row: Element | undefined) {
  return (
    row?.querySelector<HTMLElement>("[data-row-link]") ?? row?.querySelector<HTMLElement>("a, button, input")
  );
}
