import { expect, test } from "vitest";
import { cadenceOf, composeMails } from "./digest";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 26, 7, minute));
const message = (id: string, personId: string, minute: number, who = "Ada") => ({
  id,
  personId,
  kind: "help-message",
  facts: { who, application: "Roster" },
  address: `/help/${id}`,
  dueAt: at(minute),
});

test("what is due for one person is one mail, the oldest first", () => {
  const mails = composeMails([
    message("b", "imke", 5, "Bo"),
    message("c", "ada", 1),
    message("a", "imke", 0),
  ]);
  expect(mails.map(({ personId, ids, subject }) => ({ personId, ids, subject }))).toEqual([
    { personId: "imke", ids: ["a", "b"], subject: "2 things from Lamplight" },
    { personId: "ada", ids: ["c"], subject: "Ada wrote to you about “Roster”" },
  ]);
});

test("nothing due is no mail", () => {
  expect(composeMails([])).toEqual([]);
});

test("what somebody chose holds, else the kind's own cadence", () => {
  expect(cadenceOf("help-message", [{ kind: "help-message", cadence: "weekly" }])).toBe("weekly");
  expect(cadenceOf("help-message", [{ kind: "help-message", cadence: "hourly" }])).toBe("now");
  expect(cadenceOf("comment-added", [])).toBe("daily");
});
