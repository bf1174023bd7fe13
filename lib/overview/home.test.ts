import { expect, test } from "vitest";
import { greet, tellWaiting } from "./greeting";
import { describeDraft } from "./own-drafts";

const begun = { id: "d1", form: "register-application" };
const seven = new Date("2026-11-12T06:30:00Z");

test("the greeting follows the clock where the person is", () => {
  expect(greet("Imke Mulder", seven, "Europe/Amsterdam")).toBe("Good morning, Imke");
  expect(greet("Imke Mulder", seven, "Asia/Tokyo")).toBe("Good afternoon, Imke");
  expect(greet("Imke Mulder", seven, "America/Los_Angeles")).toBe("Good evening, Imke");
});

test("what waits is said in one sentence", () => {
  expect(tellWaiting(0, 0)).toBeNull();
  expect(tellWaiting(2, 1)).toBe("2 questions wait for your answer, and one draft is unfinished.");
});

test("a draft is called by what was typed so far", () => {
  expect(describeDraft({ ...begun, content: { title: " Hail week " } }, null)).toEqual({
    title: "Hail week",
    headline: "",
    address: "/applications/register?draft=d1",
  });
  expect(describeDraft({ ...begun, content: ["nonsense"] }, null).title).toBe(
    "An application without a title yet",
  );
});

test("a draft of changes leads back to the application", () => {
  const subject = { reference: "APP-00042", title: "Letter batcher" };
  const edit = { id: "d1", form: "edit-application", content: { title: "Letters" } };
  expect(describeDraft(edit, subject)).toEqual({
    title: "Changes to Letter batcher",
    headline: "",
    address: "/applications/APP-00042/edit",
  });
  expect(describeDraft({ ...edit, form: "state-needs" }, subject)).toEqual({
    title: "What Letter batcher needs",
    headline: "",
    address: "/applications/APP-00042/needs",
  });
});
