import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Refusal } from "@/lib/foundation/refusal";
import { csv, workbook } from "../exchange.testing";
import { importLimits } from "../limits";
import type { ReadingMessage } from "../reading-messages";
import { type ReadApart, readApart } from "./read-apart";

const health = createServer((_request, response) => response.end("well"));

beforeAll(() => new Promise<void>((done) => health.listen(0, "127.0.0.1", done)));
afterAll(() => health.close());

// A slow machine is no reason for a sentence.
const patient = { readerMegabytes: 256, readerSeconds: 600 };
const told: string[] = [];
const countTold = (is: string) => told.filter((each) => each === is).length;

vi.mock("@/lib/foundation/reading-process", async (original) => {
  const real = await original<typeof import("@/lib/foundation/reading-process")>();
  const startReadingProcess: typeof real.startReadingProcess = (asked) => {
    const started = real.startReadingProcess(asked);
    started.child.on("message", (message) => told.push((message as ReadingMessage).is));
    return started;
  };
  return { ...real, startReadingProcess };
});

/** The rows' first cells, or the sentence of the refusal; anything else is thrown on. */
async function outcomeOf(name: string, bytes: Uint8Array, signal?: AbortSignal, limits: object = {}) {
  try {
    const work = async ({ headers, batches }: ReadApart) => {
      const first: (string | undefined)[] = [headers[0]];
      for await (const batch of batches) first.push(...batch.map(({ cells }) => cells[0]));
      return first;
    };
    return await readApart(name, bytes, work, signal, { ...patient, ...limits });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.message;
  }
}

async function askHealth() {
  const { port } = health.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/health`, { headers: { connection: "close" } });
  expect(await answer.text()).toBe("well");
}

// Within every limit of size, and keeps a processor busy for far longer than it may.
const endless = csv(`---\nkind: [${"[],".repeat(60_000)}]\n`.repeat(60));
const small = csv("Title,Owner\nPlan,Mara\nLedger,Jo\n");

test("a table comes as it is", async () => {
  expect(await outcomeOf("list.csv", small)).toEqual(["Title", "Plan", "Ledger"]);
});

test("bytes that are read elsewhere stay with whoever gave them", async () => {
  const given = small.slice();
  await outcomeOf("list.csv", given);
  expect(given).toEqual(small);
});

test("what cannot be read is refused in the same sentence as anywhere", async () => {
  expect(await outcomeOf("list.csv", csv('a,b\n1,"never closed\n'))).toMatch(/never closed/);
  expect(await outcomeOf("list.xlsx", small)).toMatch(/ends in .xlsx, but it is no workbook/);
});

test("whoever asks is answered while a file is read, which ends when it is stopped, and the next file is read", async () => {
  told.length = 0;
  const stopping = new AbortController();
  let isDone = false;
  const reading = outcomeOf("catalog-info.yaml", endless, stopping.signal).finally(() => {
    isDone = true;
  });
  await expect.poll(() => told, { timeout: 60_000 }).toContain("ready");
  for (let asked = 0; asked < 20; asked++) await askHealth();
  expect(isDone).toBe(false);
  stopping.abort();
  expect(await reading).toBe("Reading was stopped. Nothing was taken from this file.");
  expect(await outcomeOf("list.csv", small)).toHaveLength(3);
});

test("a file that takes longer than it may ends in a sentence", async () => {
  expect(await outcomeOf("catalog-info.yaml", endless, undefined, { readerSeconds: 0.5 })).toMatch(
    /takes longer than 0.5 seconds to read/,
  );
});

test("a file gets 256 MB and ten seconds", () => {
  expect(importLimits).toMatchObject({ readerMegabytes: 256, readerSeconds: 10 });
});

test("a file that needs more memory than it gets ends in a sentence, and this process lives on", async () => {
  const strings = `<sst>${"<si/>".repeat(35_000_000)}</sst>`;
  const bytes = workbook("", { "xl/sharedStrings.xml": strings });
  expect(bytes.length).toBeLessThan(50_000_000);
  expect(await outcomeOf("list.xlsx", bytes, undefined, { readerMegabytes: 64 })).toMatch(
    /needs more than 64 MB of memory/,
  );
  await askHealth();
  expect(await outcomeOf("list.csv", small)).toHaveLength(3);
});

test("a third file waits until one of two is done, and can be stopped while it waits", async () => {
  const gate = Promise.withResolvers<void>();
  const order: string[] = [];
  const hold = () =>
    readApart("list.csv", small, async () => {
      order.push("in");
      await gate.promise;
    });
  const held = [hold(), hold()];
  await expect.poll(() => order, { timeout: 60_000 }).toHaveLength(2);
  const stopping = new AbortController();
  const stopped = outcomeOf("list.csv", small, stopping.signal);
  const third = outcomeOf("list.csv", small).then((rows) => {
    order.push("third");
    return rows;
  });
  stopping.abort();
  expect(await stopped).toMatch(/was stopped/);
  expect(order).toEqual(["in", "in"]);
  gate.resolve();
  expect(await third).toHaveLength(3);
  await Promise.all(held);
});

test("rows are read no faster than they are taken: one batch ahead of the one in hand, and no more", async () => {
  told.length = 0;
  const many = csv(`a,b\n${"1,2\n".repeat(5_000)}`);
  const ahead = await readApart("list.csv", many, async ({ batches }) => {
    const counts: number[] = [];
    for await (const _batch of batches) {
      const taken = counts.length + 1;
      await expect
        .poll(() => countTold("rows"), { timeout: 60_000 })
        .toBeGreaterThanOrEqual(Math.min(taken + 1, 5));
      // One that does not wait has sent the others by then.
      await new Promise((next) => setTimeout(next, 100));
      counts.push(countTold("rows") - taken);
    }
    return counts;
  });
  expect(ahead).toEqual([1, 1, 1, 1, 0]);
});
