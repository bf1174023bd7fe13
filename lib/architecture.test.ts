import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  type Arrow,
  breaksReadingOrder,
  doorSlices,
  importsOf,
  reachesInside,
  sliceOf,
  slices,
  writtenModels,
  writtenTables,
} from "./architecture";

const root = join(import.meta.dirname, "..");

const files = ["app", "components", "lib", "prisma/seed", "e2e"].flatMap((folder) => walk(folder));
const code = files.filter((path) => /\.(ts|tsx|mjs)$/.test(path));
const product = code.filter((path) => !/\.(test|testing|spec)\.tsx?$/.test(path) && !path.startsWith("e2e/"));
const texts = new Map(code.map((path) => [path, readFileSync(join(root, path), "utf8")]));
const arrows: Arrow[] = product.flatMap((from) => importsOf(from, textOf(from)));

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

function textOf(path: string) {
  return texts.get(path) ?? "";
}

const shown = ({ from, to }: Arrow) => `${from} → ${to}`;

test("pages use components and slices, components use slices, and never the other way", () => {
  const wrong = arrows.filter(
    ({ from, to }) =>
      (from.startsWith("components/") && to.startsWith("app/")) ||
      (from.startsWith("lib/") && /^(app|components)\//.test(to)),
  );
  expect(wrong.map(shown)).toEqual([]);
});

test("every folder of lib is a slice of the reading order", () => {
  const unknown = new Set(
    product
      .filter((path) => /^lib\/[^/]+\//.test(path))
      .map(sliceOf)
      .filter((slice) => !slices.includes(slice ?? "")),
  );
  expect([...unknown]).toEqual([]);
});

test("a slice refers to earlier slices only", () => {
  expect(arrows.filter(breaksReadingOrder).map(shown)).toEqual([]);
});

test("what lies in a folder of a slice is private to the slice, but for its queries and commands", () => {
  expect(arrows.filter(reachesInside).map(shown)).toEqual([]);
});

test("only queries, commands, foundation, sign-in and the doors in lib reach the database", () => {
  const mayReach = (path: string) =>
    /\/(queries|commands)(\.ts|\/)/.test(path) ||
    path.startsWith("lib/foundation/") ||
    path.startsWith("prisma/") ||
    path === "lib/people/sign-in.ts" ||
    path === "app/api/health/route.ts" ||
    doorSlices.includes(sliceOf(path) ?? "");
  const wrong = arrows.filter(
    ({ from, to, isType }) => !isType && to === "lib/foundation/database" && !mayReach(from),
  );
  expect(wrong.map(shown)).toEqual([]);
});

test("a table is written only by the slice that declares it", () => {
  const owners = new Map<string, string>();
  for (const file of walk("prisma/schema")) {
    const schema = readFileSync(join(root, file), "utf8");
    const slice = file.replace(/^.*\/|\.prisma$/g, "");
    for (const [, model = "", body = ""] of schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)) {
      owners.set(model.charAt(0).toLowerCase() + model.slice(1), slice);
      owners.set(/@@map\("(\w+)"\)/.exec(body)?.[1] ?? model, slice);
    }
  }
  const wrong = product
    .filter((path) => path.startsWith("lib/") && !path.includes("/testing/"))
    .flatMap((path) =>
      [...writtenModels(textOf(path)), ...writtenTables(textOf(path))]
        .filter((name) => owners.has(name) && owners.get(name) !== sliceOf(path))
        .map((name) => `${path} writes ${name}, a table of ${owners.get(name)}`),
    );
  expect(wrong).toEqual([]);
});

test("server actions stand in actions.ts of a page, and each asks who is calling", () => {
  const marked = product.filter((path) => /^\s*["']use server["']/m.test(textOf(path)));
  expect(marked.filter((path) => !/^app\/(.*\/)?actions\.ts$/.test(path))).toEqual([]);
  const comingIn = /^app\/(sign-in|set-up)\//;
  const silent = marked
    .filter((path) => !comingIn.test(path))
    .flatMap((path) =>
      textOf(path)
        .split(/^export /m)
        .slice(1)
        .filter((deed) => !/requireActor\(|findActor\(|findActorForForm\(/.test(deed))
        .map((deed) => `${path}: ${deed.split("\n")[0]}`),
    );
  expect(silent).toEqual([]);
});

test("the list of server actions is the one that was looked through", () => {
  const actions = product
    .filter((path) => /^\s*["']use server["']/m.test(textOf(path)))
    .flatMap((path) =>
      [...textOf(path).matchAll(/^export (?:async function|const) (\w+)/gm)].map(
        ([, name]) => `${path} ${name}`,
      ),
    );
  const reviewed = readFileSync(join(root, "lib/server-actions.cases.txt"), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
  expect(actions.sort()).toEqual(reviewed.sort());
});

test("what may be seen is a member of a list of conditions, never spread into one", () => {
  const spread = product.filter((path) => /\.\.\.\(?(visible|fullyVisible|own)[A-Z]\w*\(/.test(textOf(path)));
  expect(spread).toEqual([]);
});

test("no SQL is put together from text", () => {
  const wrong = product.filter((path) =>
    /\$queryRawUnsafe|\$executeRawUnsafe|Prisma\.raw\(/.test(textOf(path)),
  );
  expect(wrong).toEqual([]);
});

test("rules have no clock and no dice", () => {
  const isRule = (path: string) =>
    path.startsWith("lib/") &&
    !doorSlices.includes(sliceOf(path) ?? "") &&
    sliceOf(path) !== "foundation" &&
    !/\/(queries|commands)(\.ts|\/)|\/sign-in\.ts$|-client\.ts$/.test(path);
  const wrong = product.filter(
    (path) =>
      isRule(path) &&
      /new Date\(\)|Date\.now\(|Math\.random\(|\brandomBytes\(|\brandomUUID\(/.test(textOf(path)),
  );
  expect(wrong).toEqual([]);
});

test("no drawers for odds and ends, and no names that tell a file's history", () => {
  const names =
    /(^|\/)(utils?|helpers?|misc|common|index|part|more|extra)(\.\w+|\/)|-(v\d+|new|old|legacy|part\d*)\.\w+$/i;
  expect(code.filter((path) => names.test(path))).toEqual([]);
});

test("no file is longer than 300 lines", () => {
  const long = code.filter((path) => textOf(path).trimEnd().split("\n").length > 300);
  expect(long).toEqual([]);
});

test("what knows the reader's locale writes numbers in no other", () => {
  const wrong = product.filter(
    (path) =>
      /^(app|components)\//.test(path) &&
      /\blocale\b/.test(textOf(path)) &&
      /toLocaleString\((?:"en")?\)/.test(textOf(path)),
  );
  expect(wrong).toEqual([]);
});

test("no test is skipped or run alone", () => {
  const wrong = code.filter(
    (path) =>
      path !== "lib/architecture.test.ts" &&
      /\b(test|it|describe)\.(skip|only|fixme|todo)\b/.test(textOf(path)),
  );
  expect(wrong).toEqual([]);
});
