import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Statements of an action that read a form where a refusal would not become a sentence: not within `formOutcome`. */
function unguarded(source: string) {
  const actions = source
    .split(/^(?=(?:export )?(?:async )?function )/m)
    .filter((part) => part.startsWith("export"));
  return actions.flatMap((action) =>
    action.split("\n").filter((line) => /^ {2}(?! ).*\bformFields\(/.test(line)),
  );
}

test("an action that reads a form outside of what turns refusals into sentences is found", () => {
  const source = "export async function a(form: FormData) {\n  const { name } = formFields(form);\n}\n";
  expect(unguarded(source)).toEqual(["  const { name } = formFields(form);"]);
});

test("every action reads what it is sent where a refusal becomes a sentence", () => {
  const files = globSync("app/**/actions.ts");
  expect(files.length).toBeGreaterThan(20);
  const found = files.flatMap((file) =>
    unguarded(readFileSync(file, "utf8")).map((line) => `${file}:${line}`),
  );
  expect(found.filter((line) => !/=> |formOutcome|done\(/.test(line))).toEqual([]);
});
