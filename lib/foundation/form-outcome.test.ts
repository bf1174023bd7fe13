import { expect, test } from "vitest";
import { z } from "zod";
import { formFields, formOutcome } from "./form-outcome";
import { Refusal } from "./refusal";

test("what does not fit is told at its field, the first sentence of each", async () => {
  const schema = z.object({ title: z.string().min(2, "Too short."), people: z.array(z.number("A number.")) });
  const outcome = await formOutcome(async () => schema.parse({ title: "", people: ["many"] }));
  expect(outcome).toMatchObject({
    done: false,
    state: { reason: "not-fitting", errors: { title: "Too short.", "people.0": "A number." } },
  });
});

test("a refusal is told for the whole form, with its details", async () => {
  const outcome = await formOutcome(async () => {
    throw new Refusal("conflict", "Somebody was faster.", { version: 2 });
  });
  expect(outcome).toMatchObject({
    done: false,
    state: { message: "Somebody was faster.", details: { version: 2 } },
  });
});

test("a database that cannot be reached saved nothing, and says so", async () => {
  const outcome = await formOutcome(async () => {
    throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  });
  expect(outcome).toMatchObject({ done: false, state: { reason: "unreachable" } });
});

test("what somebody else held for too long is no bug: it can be done again in a moment", async () => {
  const outcome = await formOutcome(async () => {
    throw new Error("canceling statement due to lock timeout (55P03)");
  });
  expect(outcome).toMatchObject({
    done: false,
    state: { reason: "unreachable", details: { retryAfterSeconds: 2 } },
  });
});

test("a bug stays a bug", async () => {
  await expect(formOutcome(async () => Promise.reject(new TypeError("x is undefined")))).rejects.toThrow(
    TypeError,
  );
});

test("the framework's own fields are left out, and a field that comes twice is refused", () => {
  const form = new FormData();
  form.set("title", "Letter batcher");
  form.set("$ACTION_KEY", "k1");
  expect(formFields(form)).toEqual({ title: "Letter batcher" });
  form.append("title", "Another");
  expect(() => formFields(form)).toThrow(Refusal);
});

test("a field called __proto__ is a field like any other", () => {
  const form = new FormData();
  form.set("__proto__", "polluted");
  formFields(form);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});
