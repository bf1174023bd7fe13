import { expect, test } from "vitest";
import { tellHelpAnswer, tellHelpState } from "./help-words";

const mentor = { name: "Ada Okonjo" };

test.each([
  [{ state: "asked", mentor }, "Ada Okonjo is asked and has not answered yet"],
  [{ state: "open", mentor: null }, "It waits in the open queue for a mentor who has time"],
  [{ state: "claimed", mentor }, "Ada Okonjo helps with it"],
  [{ state: "done", mentor }, "It is done; Ada Okonjo helped"],
  [{ state: "closed", mentor: null, closedBecause: "It was retired" }, "It has ended: it was retired"],
  [{ state: "withdrawn", mentor: null }, "It has ended"],
])("%j", (standing, told) => {
  expect(tellHelpState(standing)).toBe(told);
});

test.each(["declined", "no-answer", "handed-back", "left", "replaced"])(
  "what it means that somebody %s",
  (answer) => {
    expect(tellHelpAnswer({ answer, mentor })).toMatch(/Ada Okonjo/);
  },
);
