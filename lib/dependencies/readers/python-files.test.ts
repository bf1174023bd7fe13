import { expect, test } from "vitest";
import { distributionsOf, knownModules } from "../python-distributions";
import { readManifest } from "../recognise";

const token = "https://ada:s3cret@example.org";

test("no password comes out of any file that Python leaves behind", () => {
  const files: [string, string][] = [
    [
      "pyproject.toml",
      `[project]\ndependencies = ["a @ ${token}/a-1.zip", "odd odd ${token}"]\n[tool.uv.sources]\nb = {git = "${token}/b"}\n[[tool.uv.index]]\nurl = "${token}/simple"\n[tool.poetry.dependencies]\nc = {git = "${token}/c", rev = "v1"}\nd = "odd ${token}"\n`,
    ],
    [
      "uv.lock",
      `version = 1\n[[package]]\nname = "a"\nversion = "1"\nsource = { registry = "${token}/simple" }\nsdist = { url = "${token}/a.tar.gz", hash = "sha256:aa" }\n[[package]]\nname = "b"\nversion = "1"\nsource = { git = "${token}/b?rev=v1#0123456789abcdef0123456789abcdef01234567" }\n`,
    ],
    [
      "poetry.lock",
      `[[package]]\nname = "a"\nversion = "1"\n[package.source]\ntype = "legacy"\nurl = "${token}/simple"\nreference = "ours"\n[[package]]\nname = "b"\nversion = "1"\n[package.source]\ntype = "url"\nurl = "${token}/b-1.zip"\n`,
    ],
    ["Pipfile", `[[source]]\nurl = "${token}"\n[packages]\na = {git = "${token}/a"}\nb = "odd ${token}"\n`],
    [
      "Pipfile.lock",
      JSON.stringify({
        _meta: { sources: [{ url: token }] },
        default: { a: { git: `${token}/a` }, b: { version: token } },
      }),
    ],
    [
      "pylock.toml",
      `lock-version = "1.0"\n[[packages]]\nname = "a"\nindex = "${token}"\narchive = {url = "${token}/a-1.zip"}\n`,
    ],
    [
      "environment.yml",
      `channels: ["${token}/x"]\ndependencies:\n  - a\n  - odd odd odd ${token}\n  - pip:\n    - "--index-url ${token}"\n`,
    ],
    ["conda-list.txt", `@EXPLICIT\n${token}/linux-64/a-1.0-0.conda\n${token}/odd\n`],
    [
      "report.py",
      `# /// script\n# dependencies = ["a @ ${token}/a-1.zip"]\n# ///\nimport ${token}\npassword = "s3cret"\n`,
    ],
    [
      "report.ipynb",
      JSON.stringify({
        cells: [
          {
            cell_type: "code",
            source: `!pip install -i ${token} git+${token}/a.git\n%conda install -c ${token}/t/s3cret/x odd=odd=odd=odd b`,
          },
        ],
      }),
    ],
  ];
  for (const [name, text] of files) {
    const manifest = readManifest(name, text);
    expect(manifest.error, name).toBeUndefined();
    expect(manifest.components.length, name).toBeGreaterThan(0);
    expect(JSON.stringify(manifest), name).not.toContain("s3cret");
  }
});

test("a file that is cut off says where, and never quotes what stands there", () => {
  for (const name of [
    "pyproject.toml",
    "uv.lock",
    "poetry.lock",
    "Pipfile",
    "pylock.toml",
    "environment.yml",
  ]) {
    const { error } = readManifest(name, `a = [1,\n"${token}\nb: [`);
    expect(error, name).toMatch(/line \d/);
    expect(error, name).not.toContain("s3cret");
  }
});

test("entries know the line they are written on", () => {
  const linesOf = (name: string, text: string) =>
    readManifest(name, text).components.map((component) => `${component.name} ${component.line}`);
  expect(
    linesOf(
      "pyproject.toml",
      '[project]\nname = "b"\ndependencies = [\n  "a==1",\n  "b-c>=2",\n]\n\n[dependency-groups]\ntest = [\n  "a==1",\n]\n[tool.poetry.dependencies]\n"d" = "1"\n[tool.poetry.group.x.dependencies]\nd = "2"\n',
    ),
  ).toEqual(["a 4", "b-c 5", "d 13", "d 15"]);
  expect(
    linesOf(
      "uv.lock",
      'version = 1\n\n[[package]]\nname = "a"\nversion = "1"\n\n[[package]]\nname = "b"\nversion = "1"\n',
    ),
  ).toEqual(["a 3", "b 7"]);
  expect(linesOf("Pipfile", '[packages]\na = "*"\n[packages.b]\nversion = "*"\n')).toEqual(["a 2", "b 3"]);
  expect(linesOf("report.py", '"""\n\n"""\nimport six\nx = """\n"""; import rich\n')).toEqual([
    "six 4",
    "rich 6",
  ]);
  const notebook =
    '{"cells": [\n {"cell_type": "code",\n  "source": [\n   "x = 1\\n",\n   "import six\\n",\n   "%pip install rich"\n]}]}';
  expect(linesOf("report.ipynb", notebook)).toEqual(["rich 6", "six 5"]);
});

test("what was said about a package stays with it", () => {
  const [optional, grouped] = readManifest(
    "pyproject.toml",
    '[project.optional-dependencies]\nplot = ["a"]\n[dependency-groups]\ntest = ["b"]\ndev = [{include-group = "test"}]\n',
  ).components;
  expect(optional?.note).toBe("Only with the extra “plot”");
  expect(grouped?.note).toBe("In the group “test”, which “dev” includes");
  const [guessed, known] = readManifest("report.py", "import acme_tool\nimport cv2\n").components;
  expect(guessed?.note).toContain("may also be a file of one’s own");
  expect(known?.note).toBe("Imported as cv2");
});

test("hashes of all files of a locked package are kept, each once", () => {
  const locked = readManifest(
    "uv.lock",
    'version = 1\n[[package]]\nname = "a"\nversion = "1"\nsdist = { hash = "sha256:aa" }\nwheels = [{ hash = "sha256:bb" }, { hash = "sha256:aa" }]\n',
  );
  expect(locked.components[0]?.hashes).toEqual(["sha256:aa", "sha256:bb"]);
  const older = readManifest(
    "poetry.lock",
    '[[package]]\nname = "a"\nversion = "1"\n[metadata.hashes]\na = ["aa"]\n',
  );
  expect(older.components[0]?.hashes).toEqual(["sha256:aa"]);
  const pylock = readManifest(
    "pylock.toml",
    'lock-version = "1.0"\n[[packages]]\nname = "a"\nversion = "1"\nwheels = [{hashes = {sha256 = "aa", md5 = "bb"}}]\n',
  );
  expect(pylock.components[0]?.hashes).toEqual(["sha256:aa", "md5:bb"]);
});

test("a lock file with 3,000 packages is read whole, whichever tool wrote it", () => {
  const sizes = Array.from({ length: 3000 }, (_, index) => index);
  const wheel = `{ url = "https://files.pythonhosted.org/packages/a.whl", hash = "sha256:${"a".repeat(64)}", size = 1 }`;
  const uv = sizes.map(
    (at) =>
      `[[package]]\nname = "p${at}"\nversion = "1.${at}"\nsource = { registry = "https://pypi.org/simple" }\ndependencies = [\n    { name = "p${at + 1}" },\n]\nwheels = [\n${`    ${wheel},\n`.repeat(6)}]\n`,
  );
  const root = '[[package]]\nname = "x"\nsource = { virtual = "." }\ndependencies = [{ name = "p0" }]\n';
  const poetry = sizes.map(
    (at) =>
      `[[package]]\nname = "p${at}"\nversion = "1.${at}"\noptional = false\ngroups = ["main"]\nfiles = [\n${`    {file = "a.whl", hash = "sha256:${"a".repeat(64)}"},\n`.repeat(6)}]\n[package.dependencies]\np${at + 1} = "*"\n`,
  );
  const pipenv = {
    _meta: {},
    default: Object.fromEntries(
      sizes.map((at) => [
        `p${at}`,
        { version: `==1.${at}`, index: "pypi", hashes: Array(6).fill(`sha256:${"a".repeat(64)}`) },
      ]),
    ),
  };
  const files: [string, string][] = [
    ["uv.lock", `version = 1\n${uv.join("\n")}${root}`],
    ["poetry.lock", poetry.join("\n")],
    ["Pipfile.lock", JSON.stringify(pipenv, null, 4)],
    [
      "environment.yml",
      `name: x\ndependencies:\n${sizes.map((at) => `  - p${at}=1.${at}=py311_0\n`).join("")}`,
    ],
    [
      "conda-list.txt",
      `# packages in environment at x:\n${sizes.map((at) => `p${at}   1.${at}   py311_0   conda-forge\n`).join("")}`,
    ],
  ];
  for (const [name, text] of files) {
    const manifest = readManifest(name, text);
    expect(manifest, name).toMatchObject({ resolved: true, components: { length: 3000 } });
  }
});

test("a list of more than the limit is refused, not half read", () => {
  const many = Array.from({ length: 50_001 }, (_, at) => `p${at} = "*"`).join("\n");
  expect(readManifest("Pipfile", `[packages]\n${many}`)).toMatchObject({
    components: [],
    error: expect.stringContaining("50,000"),
  });
});

test("a lock file that leads round in circles ends in bounded work", () => {
  const text = `version = 1\n[[package]]\nname = "x"\nsource = { virtual = "." }\ndependencies = [${'{ name = "a", extra = ["s"] },'.repeat(20_000)}]\n${'[[package]]\nname = "a"\nversion = "1"\n[package.optional-dependencies]\ns = [{ name = "a", extra = ["s"] }]\n'.repeat(300)}`;
  expect(readManifest("uv.lock", text).components).toMatchObject([{ name: "a", direct: true }]);
});

test("code that imports without end is read up to a limit, and says so", () => {
  const { components, warnings } = readManifest(
    "report.py",
    `from a import b\n${"import c, d\n".repeat(60_000)}`,
  );
  expect(components.map(({ name }) => name)).toEqual(["a", "c", "d"]);
  expect(warnings).toMatchObject([{ cause: "not-understood" }]);
});

test("every well-known module leads to a name that a package can have", () => {
  expect(knownModules).toBeGreaterThan(500);
  for (const module of ["cv2", "google.cloud.storage", "azure.storage.blob", "ruamel.yaml", "numpy.linalg"])
    expect(distributionsOf(module).names[0], module).toMatch(/^[A-Za-z0-9][\w.-]*[A-Za-z0-9]$/);
  expect(distributionsOf("constructor.x")).toEqual({ names: ["constructor"], known: false });
});
