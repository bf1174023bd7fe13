import { expect, test } from "vitest";
import { downloadAnswer, downloadName } from "./download";

test("a file is named by what it holds and the reader's day", () => {
  const lateInUtc = new Date("2026-11-25T23:30:00Z");
  expect(downloadName("applications", "csv", lateInUtc, "Europe/Berlin")).toBe("applications-2026-11-26.csv");
});

test("an answer is kept as a file, and nothing in it may run", () => {
  const { headers } = downloadAnswer(counting([]), "applications-2026-11-25.json", "json");
  expect(headers.get("content-disposition")).toBe('attachment; filename="applications-2026-11-25.json"');
  expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("cache-control")).toBe("no-store");
});

test("a cancelled download asks for nothing more, and lets go of what it read from", async () => {
  const told: string[] = [];
  const reader = downloadAnswer(counting(told), "a.csv", "csv").body?.getReader();
  expect(told).toEqual([]);
  expect((await reader?.read())?.value).toEqual(new Uint8Array([1]));
  await reader?.cancel();
  expect(told).toEqual(["1 read", "let go"]);
});

test("what goes wrong half-way breaks the download off instead of ending it as if it were whole", async () => {
  async function* broken() {
    yield new Uint8Array([1]);
    throw new Error("The database is gone.");
  }
  await expect(downloadAnswer(broken(), "a.csv", "csv").bytes()).rejects.toThrow("The database is gone.");
});

async function* counting(told: string[]) {
  try {
    for (let at = 1; at < 10; at++) {
      told.push(`${at} read`);
      yield new Uint8Array([at]);
    }
  } finally {
    told.push("let go");
  }
}
