import { expect, test } from "vitest";
import { changePlatformSchema, trainingLinksSchema } from "./schema";
import { hostOf, readStoredLinks, readTrainingLinks, writeTrainingLinks } from "./training-links";

test("a line is a name and its address, and reads back as it was", () => {
  const text = "First app in an afternoon https://learn.example.org/first\nhttps://learn.example.org";
  const links = readTrainingLinks(text);
  expect(links).toEqual([
    { label: "First app in an afternoon", url: "https://learn.example.org/first" },
    { label: "learn.example.org", url: "https://learn.example.org" },
  ]);
  expect(readTrainingLinks(writeTrainingLinks(links))).toEqual(links);
});

test.each([
  "javascript:alert(1)",
  "data:text/html,hello",
  "https://user:secret@example.org",
  "ftp://example.org",
  "//example.org",
  "",
  `https://example.org/${"x".repeat(500)}`,
])("%s is no link", (url) => {
  expect(trainingLinksSchema.safeParse([{ label: "A link", url }]).success).toBe(false);
});

test("twenty links are enough, and what is stored badly is none", () => {
  const link = { label: "A link", url: "https://example.org" };
  expect(trainingLinksSchema.safeParse(Array(20).fill(link)).success).toBe(true);
  expect(trainingLinksSchema.safeParse(Array(21).fill(link)).success).toBe(false);
  expect(readStoredLinks([{ label: "x", url: "javascript:1" }])).toEqual([]);
  expect(readStoredLinks("nonsense")).toEqual([]);
  expect(hostOf("https://learn.example.org/a")).toBe("learn.example.org");
});

test("an end date belongs to what is phasing out, and unknown fields are refused", () => {
  const change = { name: "Access", standing: "tolerated", standingSince: "2026-01-01", version: "1" };
  expect(changePlatformSchema.safeParse(change).success).toBe(true);
  expect(changePlatformSchema.safeParse({ ...change, phasesOutOn: "2027-01-01" }).success).toBe(false);
  expect(changePlatformSchema.safeParse({ ...change, id: "1" }).success).toBe(false);
});
