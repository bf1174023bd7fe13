import { expect, test } from "vitest";
import { noFacts } from "./facts";
import { isReadWhole, summariseNeeds } from "./summarise-needs";

const requests = { ecosystem: "pypi", name: "requests", direct: true, pinned: false };
const urllib3 = { ecosystem: "pypi", name: "urllib3", direct: false, pinned: true };

const list = { resolved: false, readWhole: false };
const lock = { resolved: true, readWhole: false };

test("a list alone is declared, not resolved", () => {
  expect(summariseNeeds([{ ...list, components: [requests] }])).toEqual({
    listed: true,
    packages: 1,
    resolved: false,
    pinned: false,
  });
});

test("a list whose packages all stand in a lock file is resolved and pinned", () => {
  const manifests = [
    { ...list, components: [requests] },
    { ...lock, components: [{ ...requests, pinned: true }, urllib3] },
  ];
  expect(summariseNeeds(manifests)).toMatchObject({ packages: 2, resolved: true, pinned: true });
});

test("a lock file of another ecosystem proves nothing about a list", () => {
  const manifests = [
    { ...list, components: [requests] },
    { ...lock, components: [{ ...requests, ecosystem: "npm", pinned: true }] },
  ];
  expect(summariseNeeds(manifests)).toMatchObject({ resolved: false, pinned: false });
});

test("a list of exact versions is pinned though not resolved", () => {
  expect(summariseNeeds([{ ...list, components: [{ ...requests, pinned: true }] }])).toMatchObject({
    resolved: false,
    pinned: true,
  });
});

test("no packages prove nothing", () => {
  expect(summariseNeeds([{ ...lock, components: [] }])).toEqual({
    listed: true,
    packages: 0,
    resolved: false,
    pinned: false,
  });
});

test("a workbook without packages is an answer, and needs no lock file", () => {
  expect(summariseNeeds([{ ...list, readWhole: isReadWhole("workbook", noFacts), components: [] }])).toEqual({
    listed: true,
    packages: 0,
    resolved: true,
    pinned: false,
  });
});

test("packages beside a workbook are to prove again, and a lock file proves them", () => {
  const workbook = { ...list, readWhole: true, components: [] };
  const listed = { ...list, components: [requests] };
  expect(summariseNeeds([workbook, listed])).toMatchObject({ packages: 1, resolved: false, pinned: false });
  const locked = { ...lock, components: [{ ...requests, pinned: true }] };
  expect(summariseNeeds([workbook, listed, locked])).toMatchObject({ resolved: true, pinned: true });
});

test.each([
  ["access-database", noFacts],
  ["python-script", noFacts],
  ["notebook", noFacts],
  ["workbook", { ...noFacts, encrypted: true }],
  ["workbook", { ...noFacts, addIns: ["Solver"] }],
])("%s: not everything could be read, so nothing is proved", (format, facts) => {
  const manifest = { ...list, readWhole: isReadWhole(format, facts), components: [] };
  expect(summariseNeeds([manifest])).toMatchObject({ listed: true, resolved: false });
});

test("without any list nothing was given", () => {
  expect(summariseNeeds([])).toMatchObject({ listed: false, resolved: false });
});
