import { expect, test } from "vitest";
import { escapeUnseen } from "./log";

test("a name that would turn the line around is shown as what it is", () => {
  expect(escapeUnseen("Ann\u202egpj.exe\u2028\u009b31m")).toBe("Ann\\u202egpj.exe\\u2028\\u009b31m");
});
