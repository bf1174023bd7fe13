import { expect, test } from "vitest";
import { summariseNeeds } from "./summarise-needs";

const requests = { ecosystem: "pypi", name: "requests", direct: true, pinned: false };
const urllib3 = { ecosystem: "pypi", name: "urllib3", direct: false, pinned: true };

test("a list alone is declared, not resolved", () => {
  expect(summariseNeeds([{ resolved: false, components: [requests] }])).toEqual({
    packages: 1,
    resolved: false,
    pinned: false,
  });
});

test("a list whose packages all stand in a lock file is resolved and pinned", () => {
  const manifests = [
    { resolved: false, components: [requests] },
    { resolved: true, components: [{ ...requests, pinned: true }, urllib3] },
  ];
  expect(summariseNeeds(manifests)).toEqual({ packages: 2, resolved: true, pinned: true });
});

test("a lock file of another ecosystem proves nothing about a list", () => {
  const manifests = [
    { resolved: false, components: [requests] },
    { resolved: true, components: [{ ...requests, ecosystem: "npm", pinned: true }] },
  ];
  expect(summariseNeeds(manifests)).toMatchObject({ resolved: false, pinned: false });
});

test("a list of exact versions is pinned though not resolved", () => {
  expect(summariseNeeds([{ resolved: false, components: [{ ...requests, pinned: true }] }])).toMatchObject({
    resolved: false,
    pinned: true,
  });
});

test("no packages prove nothing", () => {
  expect(summariseNeeds([{ resolved: true, components: [] }])).toEqual({
    packages: 0,
    resolved: false,
    pinned: false,
  });
});
