import { expect, test } from "vitest";
import { placeToGo } from "./place-to-go";

test.each([
  "/applications",
  "/applications/APP-00042?tab=history",
  "/risk?band=high",
  "/register",
  "/help/01a211d5-4365-722a-bdad-9dc629406807",
  "/search?q=https://example.org",
  "/settings/people",
])("%s is a place of ours", (place) => {
  expect(placeToGo(place)).toBe(place);
});

test.each([
  "https://evil.example/applications",
  "//evil.example/applications",
  "/\\evil.example",
  "/applications\\..\\evil",
  "/applications.evil.example",
  "/applications/\r\nSet-Cookie: a=b",
  "/applications?q=日本",
  "/sign-in/link",
  "/applications/../..//evil.example",
  "/applications/..//..//evil.example/x",
  "/applications/./../..//evil.example/",
  "/applications/%2e%2e/%2e%2e/%2fevil.example",
  "/applications/..",
  "/helpful",
  "javascript:alert(1)",
  "",
  `/applications/${"a".repeat(2_000)}`,
  undefined,
  ["/applications"],
])("%j leads home instead", (place) => {
  expect(placeToGo(place)).toBe("/");
});
