import type { ControlKind } from "@/lib/risk/facts";
import type { StepKey } from "@/lib/risk/steps";

/** A dialog on the application's own page, named in its address: `?do=second-owner`. */
export type DeedDialog = "second-owner" | "new-owner" | "record" | "ask-help";

export type StepPlace =
  /** The anchor is the name of the field. */
  | { in: "edit"; anchor: string }
  | { in: "needs" }
  | { in: "dialog"; dialog: DeedDialog; control?: ControlKind }
  | { in: "page"; deed: "attest" };

export type PlacedStep = { place: StepPlace; words: string };

const edit = (anchor: string, words: string): PlacedStep => ({ place: { in: "edit", anchor }, words });
const record = (control: ControlKind): PlacedStep => ({
  place: { in: "dialog", dialog: "record", control },
  words: "Record it",
});
const needs = (words: string): PlacedStep => ({ place: { in: "needs" }, words });

/** Where each step is done, and the words of the button that leads there; null where no screen does it yet. */
const places: Record<StepKey, PlacedStep | null> = {
  "replace-package": null,
  "find-owner": { place: { in: "dialog", dialog: "new-owner" }, words: "Find an owner" },
  "name-second-owner": { place: { in: "dialog", dialog: "second-owner" }, words: "Choose somebody" },
  "answer-impact": edit("ifItStops", "Answer"),
  "confirm-still-true": { place: { in: "page", deed: "attest" }, words: "Still true" },
  "say-where-it-lives": edit("livesAt", "Write it down"),
  "say-how-to-run": edit("howToRun", "Write it down"),
  "say-needs": needs("Drop a list"),
  "drop-lock-file": needs("Drop a file"),
  "state-data-sources": needs("Name them"),
  "say-platform": edit("platformId", "Choose one"),
  "say-complexity": edit("complexity", "Answer"),
  "show-what-runs": null,
  "pin-versions": needs("Drop a pinned list"),
  "remove-secrets": null,
  "show-back-up": record("back-up"),
  "try-in-sandbox": record("sandbox-trial"),
  "check-independently": record("independent-check"),
  "ask-mentor-review": { place: { in: "dialog", dialog: "ask-help" }, words: "Ask a mentor" },
  "describe-it": edit("title", "Finish them"),
  "move-platform": edit("platformId", "Change it"),
};

export function placeOf(step: StepKey): PlacedStep | null {
  return places[step];
}

export function canBeDoneOnScreen(step: StepKey): boolean {
  return places[step] !== null;
}

/** The address at which a step is done, from anywhere. */
export function addressOf(reference: string, place: StepPlace): string {
  const home = `/applications/${reference}`;
  if (place.in === "edit") return `${home}/edit#${place.anchor}`;
  if (place.in === "needs") return `${home}/needs`;
  if (place.in === "page") return `${home}#still-true`;
  return `${home}?${dialogQuery(place.dialog, place.control)}`;
}

export function dialogQuery(dialog: DeedDialog, control?: ControlKind): string {
  return new URLSearchParams({ do: dialog, ...(control ? { control } : {}) }).toString();
}
