import { expect, test } from "vitest";
import { fittingDraft, overlongField, typedFields } from "./draft-content";

function formOf(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test("a draft holds what was typed, and what it needs only in its own shape", () => {
  expect(typedFields(formOf({ title: "Rota", needs: "{}" }))).toEqual({ title: "Rota" });
});

test("a field too long for a draft is named, and the others are kept", () => {
  const { fitting, tooLong } = fittingDraft({ title: "Rota", description: "x".repeat(50_000) });
  expect(fitting).toEqual({ title: "Rota" });
  expect(tooLong).toEqual(["description"]);
});

test("a form of ordinary size is sent", () => {
  expect(overlongField(formOf({ title: "Rota", needs: "x".repeat(850_000) }))).toBeNull();
});

test.each([
  ["description", "shorten it"],
  ["needs", "remove the largest list"],
])("a form too large to send says what to do at %s", (name, sentence) => {
  const found = overlongField(formOf({ title: "Rota", [name]: "é".repeat(600_000) }));
  expect(found).toMatchObject({ name, sentence: expect.stringContaining(sentence) });
});
