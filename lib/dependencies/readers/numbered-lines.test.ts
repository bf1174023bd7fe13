import fc from "fast-check";
import { expect, test } from "vitest";
import { readManifest } from "../recognise";
import { numberedLines } from "./numbered-lines";

test("lines are those that splitting the whole text would give, with their numbers", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "\r", "\n", "\u2028") });
  fc.assert(
    fc.property(text, (written) => {
      const split = written.split(/\r\n|\n|\r/).map((line, index) => [index + 1, line]);
      expect([...numberedLines(written)]).toEqual(split);
    }),
  );
});

/** Every kind of list in lines, with an entry too many, whatever stands behind it. */
const tooLong: [name: string, head: string, line: string][] = [
  ["go.mod", "module x\nrequire (\n", "a v1\n"],
  ["go.mod", "module x\nreplace (\n", "a => b\n"],
  ["go.mod", "module x\n", "what is this\n"],
  ["requirements.txt", "", "a==1\n"],
  ["pip.txt", "Package Version\n------- -------\n", "a 1\n"],
  ["gradle.lockfile", "", "a:b:1=c\n"],
  ["Gemfile.lock", "GEM\n  remote: https://rubygems.org/\n  specs:\n", "    a (1)\n"],
  ["conda.txt", "# packages in environment at /x:\n#\n", "a 1 0\n"],
  ["DESCRIPTION", "Package: x\nImports: ", "a,"],
  ["yarn.lock", "# yarn lockfile v1\n", 'a@1:\n  version "1"\n'],
];

test.each(tooLong)("%s: “%s%s…” with too many entries is refused", (name, head, line) => {
  const many = readManifest(name, `${head}${line.repeat(200_000)}`);
  expect(many).toMatchObject({ components: [], error: expect.stringContaining("more than 50,000 entries") });
});

test("as many modules as fit, each replaced, are each looked up once", () => {
  const lines = Array.from({ length: 24_000 }, (_, at) => `example.org/m${at} v1.0.${at}`);
  const replaced = lines.map((line) => `${line} => example.org/other v2.0.0`);
  const text = `module x\nrequire (\n${lines.join("\n")}\n)\nreplace (\n${replaced.join("\n")}\n)\n`;
  const { components } = readManifest("go.mod", text);
  expect(components).toHaveLength(24_000);
  expect(new Set(components.map(({ name }) => name))).toEqual(new Set(["example.org/other"]));
});

test("of two replacements the one of a version goes before the one of all versions", () => {
  const text =
    "module x\nrequire a.org/m v1.0.0\nreplace a.org/m => b.org/m v3.0.0\nreplace a.org/m v1.0.0 => c.org/m v2.0.0\n";
  expect(readManifest("go.mod", text).components[0]).toMatchObject({ name: "c.org/m", version: "v2.0.0" });
});
