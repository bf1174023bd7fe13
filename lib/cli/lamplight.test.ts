import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noFacts } from "@/lib/dependencies/facts";
import { commands } from "./commands.mjs";
import { runLamplight } from "./testing/run-lamplight";

const folder = mkdtempSync(join(tmpdir(), "lamplight-cli-"));
const nowhere = { LAMPLIGHT_DATA: join(folder, "data"), DATABASE_URL: "" };

beforeAll(() => {
  writeFileSync(join(folder, "requirements.txt"), "requests==2.32.3\nflask>=3\n???\n");
  writeFileSync(join(folder, "letter.txt"), "Dear all, there is cake in the kitchen.\n");
  writeFileSync(join(folder, "requirements-dev.txt"), "\0\x01\x02PNG");
  writeFileSync(join(folder, "-odd.txt"), "numpy==2.1.0\n");
  writeFileSync(join(folder, "large.txt"), "");
  truncateSync(join(folder, "large.txt"), 20_000_001);
  mkdirSync(join(folder, "package.json"));
  symlinkSync(join(folder, "loop.txt"), join(folder, "loop.txt"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("help is on standard output, names every command, and is there for each of them", async () => {
  const help = await runLamplight(["--help"]);
  expect(help).toMatchObject({ code: 0, err: "" });
  for (const { name, usage } of commands) {
    expect(help.out).toContain(`  ${usage}`);
    const own = await runLamplight([...name.split(" "), "--help"]);
    expect(own).toMatchObject({ code: 0, err: "" });
    expect(own.out).toContain(`Usage: npm run lamplight -- ${usage}\n`);
    expect((await runLamplight(["help", ...name.split(" ")])).out).toBe(own.out);
  }
});

test.each([
  [[], "Usage:"],
  [["polish"], "There is no command “polish”."],
  [["audit"], "There is no command “audit”."],
  [["audit", "forge"], "There is no command “audit forge”."],
  [["read"], "Name at least one file."],
  [["read", "--quickly", "a.txt"], "It has no options."],
  [["sentences", "text"], "The texts are read from standard input."],
  [["purl", "pkg:npm/a"], "The package URLs are read from standard input."],
  [["login"], "Name one e-mail address"],
  [["login", "nobody"], "Name one e-mail address"],
  [["demo", "again"], "takes no further words"],
  [["audit", "verify", "all"], "takes no further words"],
  [["backup"], "Name one folder or one new file."],
  [["restore", "--force", "a.backup"], "It knows --replace."],
  [["verify", "a.backup", "b.backup"], "Name one backup."],
  [["serve", "--full"], "It knows --empty."],
])("used wrongly, %j says so with help on standard error", async (words, sentence) => {
  const { code, out, err } = await runLamplight(words);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(sentence);
  expect(err).toContain("Usage: npm run lamplight -- ");
});

test("read prints one line a file, with what stands in it, from wherever it is called", async () => {
  const ran = await runLamplight(["read", "requirements.txt"], { cwd: folder, env: nowhere });
  expect(ran).toMatchObject({ code: 0, err: "" });
  expect(ran.lines()).toEqual([
    {
      file: "requirements.txt",
      format: "requirements.txt",
      components: [
        {
          purl: "pkg:pypi/requests@2.32.3",
          ecosystem: "pypi",
          name: "requests",
          version: "2.32.3",
          requirement: "==2.32.3",
          scope: "runtime",
          direct: true,
          line: 1,
        },
        {
          purl: "pkg:pypi/flask",
          ecosystem: "pypi",
          name: "flask",
          version: null,
          requirement: ">=3",
          scope: "runtime",
          direct: true,
          line: 2,
        },
      ],
      warnings: [{ line: 3, message: expect.stringContaining("???") }],
    },
  ]);
});

test("read adds what a workbook says of itself", async () => {
  const parts = {
    "xl/workbook.xml": '<workbook><sheets><sheet name="A" state="hidden"/></sheets></workbook>',
    "xl/worksheets/sheet1.xml": '<worksheet><row><c t="e"><f>1/0</f></c></row></worksheet>',
  };
  const packed = Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)]);
  writeFileSync(join(folder, "book.xlsx"), zipSync(Object.fromEntries(packed)));
  const ran = await runLamplight(["read", "book.xlsx"], { cwd: folder, env: nowhere });
  expect(ran).toMatchObject({ code: 0, err: "" });
  expect(ran.lines()).toEqual([
    {
      file: "book.xlsx",
      format: "workbook",
      components: [],
      warnings: [],
      facts: { ...noFacts, sheets: 1, hiddenSheets: ["A"], formulas: 1, errorCells: 1 },
    },
  ]);
});

test("a file that cannot be read has an error, and the others are read all the same", async () => {
  const files = [
    "letter.txt",
    "requirements-dev.txt",
    "large.txt",
    "package.json",
    "missing.txt",
    "loop.txt",
    "requirements.txt/inner.txt",
  ];
  const ran = await runLamplight(["read", ...files, "--", "-odd.txt"], { cwd: folder, env: nowhere });
  expect(ran).toMatchObject({ code: 1, err: "" });
  const nothing = { format: null, components: [], warnings: [] };
  const errors = [
    "not a list of packages",
    "a program or picture",
    "larger than 20 MB",
    "This is a folder",
    "There is no such file.",
    "This link leads to itself.",
    "There is no such file.",
  ];
  expect(ran.lines()).toEqual([
    ...files.map((file, at) => ({ file, ...nothing, error: expect.stringContaining(errors[at] ?? "") })),
    expect.objectContaining({ file: "-odd.txt", components: [expect.objectContaining({ name: "numpy" })] }),
  ]);
});

test("npm enters the project's folder, and files are still named from where the person stands", async () => {
  const env = { ...nowhere, npm_lifecycle_event: "lamplight", INIT_CWD: folder };
  const ran = await runLamplight(["read", "requirements.txt"], { env });
  expect(ran.lines()).toEqual([expect.objectContaining({ format: "requirements.txt" })]);
});

test("sentences answers each line, and what is no JSON string with an error", async () => {
  const long = "It runs every night. ".repeat(60_000);
  const input = Buffer.concat([
    Buffer.from('"It adds up the invoices. It runs on Mondays."\r\n"One\u2028line"\n'),
    Buffer.from(`${JSON.stringify(long)}\n42\n\n`),
    Buffer.from([0x22, 0xff, 0x22, 0x0a]),
    Buffer.from('"Eins. Zwei Zeilen sind das. Drei nun. Vier sind zu viel. Fünf auch."'),
  ]);
  const ran = await runLamplight(["sentences"], { input, env: nowhere });
  expect(ran).toMatchObject({ code: 1, err: "" });
  const refused = { error: expect.any(String) };
  expect(ran.lines()).toEqual([
    { count: 2, verdict: "fits" },
    { count: expect.any(Number), verdict: "fits" },
    refused,
    refused,
    refused,
    refused,
    { count: expect.any(Number), verdict: "too-many" },
  ]);
});

test("purl takes each line apart, and answers what is no package URL with an error", async () => {
  const input = Buffer.concat([
    Buffer.from("pkg:NPM/@Acme/Tool@1.0.0?Arch=x64&a=#./src/\r\npkg:pypi/My_Tool\nrequests==2.31.0\n\n"),
    Buffer.from([0xff, 0x0a]),
    Buffer.from("pkg:maven/org.apache/io@1.3"),
  ]);
  const ran = await runLamplight(["purl"], { input, env: nowhere });
  expect(ran).toMatchObject({ code: 1, err: "" });
  const refused = { error: expect.any(String) };
  const bare = { namespace: null, version: null, qualifiers: null, subpath: null };
  expect(ran.lines()).toEqual([
    {
      type: "npm",
      namespace: "@acme",
      name: "tool",
      version: "1.0.0",
      qualifiers: { arch: "x64" },
      subpath: "src",
      canonical: "pkg:npm/%40acme/tool@1.0.0?arch=x64#src",
    },
    { ...bare, type: "pypi", name: "my-tool", canonical: "pkg:pypi/my-tool" },
    refused,
    refused,
    refused,
    {
      ...bare,
      type: "maven",
      namespace: "org.apache",
      name: "io",
      version: "1.3",
      canonical: "pkg:maven/org.apache/io@1.3",
    },
  ]);
  const whole = await runLamplight(["purl"], { input: Buffer.from("pkg:npm/a\n"), env: nowhere });
  expect(whole).toMatchObject({ code: 0, err: "" });
});

test.each([
  ["sentences", ['"One sentence."', '"And another. With a second one."'], { verdict: "fits" }],
  ["purl", ["pkg:npm/a@1.0.0", "pkg:npm/a@1.0.0?x=y"], { version: "1.0.0" }],
] as const)("%s answers a line before the next one was written", async (command, lines, answered) => {
  const child = spawn(process.execPath, [resolve("lib/cli/lamplight.mjs"), command]);
  const ended = once(child, "exit");
  for (const line of lines) {
    child.stdin.write(`${line}\n`);
    const [answer] = await once(child.stdout, "data");
    expect(JSON.parse(String(answer))).toMatchObject(answered);
  }
  child.stdin.end();
  expect(await ended).toEqual([0, null]);
});

test("a reader that has seen enough ends the program quietly", async () => {
  const lock = resolve("package-lock.json");
  const child = spawn(process.execPath, [resolve("lib/cli/lamplight.mjs"), "read", lock, lock, lock]);
  child.stdout.destroy();
  let err = "";
  child.stderr.on("data", (part) => {
    err += part;
  });
  const [code] = await once(child, "close");
  expect({ code, err }).toEqual({ code: 0, err: "" });
});

test.each([[["login", "ada@example.org"]], [["audit", "verify"]]])(
  "where no Lamplight is running, %j says so",
  async (words) => {
    const { code, out, err } = await runLamplight(words, { env: nowhere });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("Lamplight is not running here.");
  },
);
