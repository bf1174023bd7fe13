import { expect, test } from "vitest";
import { describeDeed, listChanges } from "./describe";

const told = (deed: string, changes: unknown = {}) =>
  describeDeed({ deed, actorName: "Imke Mulder", changes });

test("history is told in sentences", () => {
  expect(told("application.registered")).toBe("Imke Mulder registered it");
  expect(told("application.edited", { title: ["A", "B"], howToRun: ["", "Open it"] })).toBe(
    "Imke Mulder changed the title and how to run it",
  );
  expect(told("application.handover-asked", { to: "Jan Visser" })).toBe(
    "Imke Mulder asked Jan Visser to take it over",
  );
});

test("a value that looks like a place-holder is not filled in again", () => {
  expect(told("application.handover-asked", { to: "{who}" })).toBe("Imke Mulder asked {who} to take it over");
});

test("a deed of a later version is still told", () => {
  expect(told("something.else")).toBe("Imke Mulder did something");
});

test("the change of a field shows both sides, and nothing for what was empty", () => {
  const changes = { livesAt: ["", "Claims share"], to: "somebody" };
  expect(listChanges({ deed: "application.edited", actorName: "Imke Mulder", changes })).toEqual([
    { field: "where it lives", before: "nothing", after: "Claims share" },
  ]);
});
