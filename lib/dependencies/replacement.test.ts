import { expect, test } from "vitest";
import { packManifest, sentManifestSchema } from "./parcel";
import { readManifest } from "./recognise";
import { planReplacement, type StoredRow } from "./replacement";

const sent = (text: string) =>
  sentManifestSchema.parse(packManifest("requirements.txt", readManifest("requirements.txt", text)))
    .components;
const stored = (text: string): StoredRow[] =>
  sent(text).map((component, index) => ({ ...component, id: `row ${index + 1}` }));
const names = (packages: readonly { name: string }[]) => packages.map(({ name }) => name);

test("what stays is left alone, what went goes, what came comes", () => {
  const plan = planReplacement(
    stored("flask==3.0.0\nrequests==2.31.0\n"),
    sent("flask==3.0.0\nrich==13.7.0\n"),
  );
  expect(plan).toMatchObject({ goneIds: ["row 2"], changed: [], fresh: [{ name: "rich" }] });
  expect(names(plan.difference.added)).toEqual(["rich"]);
  expect(names(plan.difference.removed)).toEqual(["requests"]);
});

test("a package that only stands on another line is not a new one", () => {
  const plan = planReplacement(stored("flask==3.0.0\n"), sent("# web\n\nflask==3.0.0\n"));
  expect(plan).toMatchObject({ goneIds: [], fresh: [], changed: [{ id: "row 1", to: { line: 3 } }] });
  expect(plan.difference).toMatchObject({ added: [], removed: [], moved: [], unchanged: 1 });
});

test("another version is a move, not a going and a coming", () => {
  const plan = planReplacement(stored("flask==3.0.0\n"), sent("flask==3.1.0\n"));
  expect(plan).toMatchObject({ goneIds: ["row 1"], fresh: [{ version: "3.1.0" }] });
  expect(plan.difference.moved).toMatchObject([{ from: { version: "3.0.0" }, to: { version: "3.1.0" } }]);
});

test("one package asked for twice in the same words is kept once", () => {
  const [row] = stored("flask\n");
  const twice = [...sent("flask\n"), ...sent("flask\n")];
  const plan = planReplacement(row ? [row, { ...row, id: "row 2" }] : [], twice);
  expect(plan).toMatchObject({ goneIds: ["row 1"], fresh: [] });
});
