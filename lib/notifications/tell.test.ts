import { expect, test } from "vitest";
import { notificationKindNames } from "./kinds";
import { kindGroups, tellNotification } from "./tell";

const full = {
  who: "Ada Okonjo",
  application: "Claims triage roster",
  reference: "APP-00042",
  other: "Storm desk tally (APP-00017)",
  platform: "Access",
  standing: "Phasing out",
  department: "Claims",
  role: "Mentor",
  word: "Not this week",
  until: "30 June 2027",
};

const everyKind = notificationKindNames.flatMap((kind) =>
  [
    full,
    { ...full, outcome: "done" },
    { ...full, outcome: "accepted" },
    { ...full, outcome: "taken" },
    { ...full, count: "12" },
    {},
  ].map((facts) => [kind, facts] as const),
);

test.each(everyKind)("%s with %j is told in whole sentences", (kind, facts) => {
  const { what, why, step } = tellNotification({ kind, facts });
  for (const sentence of [what, why, step]) {
    expect(sentence).toMatch(/^\p{Lu}/u);
    expect(sentence).not.toMatch(/undefined|null|“”|: *$| {2}/);
  }
  expect(why).toMatch(/\.$/);
});

test("many that are registered in one go are told in one sentence", () => {
  const { what } = tellNotification({ kind: "application-registered", facts: { who: "Fay", count: "12" } });
  expect(what).toBe("Fay registered 12 tools in your name");
});

test("what happened, why, and the next step", () => {
  expect(tellNotification({ kind: "help-declined", facts: full })).toEqual({
    what: "Ada Okonjo cannot help with “Claims triage roster” this time: “Not this week”. Storm desk tally (APP-00017) is asked now",
    why: "You asked for help with it.",
    step: "See where it stands",
  });
  expect(tellNotification({ kind: "platform-changed", facts: full }).what).toBe(
    "Access changed: it is phasing out now, until 30 June 2027",
  );
});

test("what this version does not know is told all the same", () => {
  expect(tellNotification({ kind: "from-the-future", facts: { word: 7 } }).what).toMatch(
    /Something happened/,
  );
});

test("everybody can choose about every kind, once", () => {
  const offered = kindGroups.flatMap(({ kinds }) => kinds.map(({ kind }) => kind));
  expect(offered.toSorted()).toEqual(notificationKindNames.toSorted());
});
