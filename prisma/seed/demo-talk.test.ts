import { resolve } from "node:path";
import { expect, test } from "vitest";
import { commentLength } from "@/lib/inventory/comment-length";
import { comments, duplicate, follows } from "./demo-talk-texts";
import { readOrganisation } from "./read-organisation";

const { applications, people } = readOrganisation(resolve("prisma/seed/organisation"));

test("everybody who talks is there, and so is what they talk about", () => {
  const keys = new Set(people.filter(({ leftDaysAgo }) => leftDaysAgo === undefined).map(({ key }) => key));
  const titles = new Set(applications.map(({ title }) => title));
  const loose = [...comments, ...follows].filter(({ who, on }) => !keys.has(who) || !titles.has(on));
  expect(loose).toEqual([]);
  expect(titles.has(duplicate.into)).toBe(true);
});

test("comments fit, differ and repeat no turn of five words", () => {
  const texts = [...comments.map(({ text }) => text), duplicate.said];
  expect(texts.every((text) => text.length <= commentLength)).toBe(true);
  expect(new Set(comments.map(({ who }) => who)).size).toBeGreaterThan(10);
  const turns = texts.flatMap((text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
    return words.slice(4).map((_word, at) => words.slice(at, at + 5).join(" "));
  });
  expect(turns).toHaveLength(new Set(turns).size);
});
