import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Refusal } from "@/lib/foundation/refusal";
import { csv, workbook } from "../exchange.testing";
import { readApart } from "./read-apart";

const health = createServer((_request, response) => response.end("well"));

beforeAll(() => new Promise<void>((done) => health.listen(0, "127.0.0.1", done)));
afterAll(() => health.close());

/** The rows' first cells, or the sentence of the refusal; anything else is thrown on. */
async function outcomeOf(name: string, bytes: Uint8Array, signal?: AbortSignal) {
  try {
    return await readApart(
      name,
      bytes,
      async ({ headers, batches }) => {
        const first: (string | undefined)[] = [headers[0]];
        for await (const batch of batches) first.push(...batch.map(({ cells }) => cells[0]));
        return first;
      },
      signal,
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.message;
  }
}

/** How often this process answers until `work` is done, and which share of the time it is at work itself. */
async function askMeanwhile(work: Promise<unknown>) {
  const { port } = health.address() as AddressInfo;
  let isDone = false;
  let answers = 0;
  const began = performance.now();
  const before = process.cpuUsage();
  const ended = work.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`, { headers: { connection: "close" } });
    expect(await answer.text()).toBe("well");
    answers++;
    await new Promise((next) => setTimeout(next, 20));
  }
  await ended;
  const { user, system } = process.cpuUsage(before);
  return { answers, share: (user + system) / 1_000 / (performance.now() - began) };
}

// Each is within every limit of size, and keeps a processor busy for far longer than it may.
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

test("whoever asks is answered while a file takes its ten seconds, and the file ends in a sentence", async () => {
  const reading = outcomeOf("catalog-info.yaml", endless);
  const { answers, share } = await askMeanwhile(reading);
  expect(await reading).toMatch(/takes longer than 10 seconds to read/);
  expect(answers).toBeGreaterThan(20);
  expect(share).toBeLessThan(0.5);
}, 60_000);

test("a file that needs more memory than it gets ends in a sentence, and this process lives on", async () => {
  const strings = `<sst>${"<si/>".repeat(35_000_000)}</sst>`;
  const bytes = workbook("", { "xl/sharedStrings.xml": strings });
  expect(bytes.length).toBeLessThan(50_000_000);
  const reading = outcomeOf("list.xlsx", bytes);
  const { share } = await askMeanwhile(reading);
  // On a busy machine its time may be up first.
  expect(await reading).toMatch(/needs more than 256 MB of memory|takes longer than 10 seconds/);
  expect(share).toBeLessThan(0.5);
  expect(await outcomeOf("list.csv", small)).toHaveLength(3);
}, 90_000);

test("reading ends at once when it is stopped, and the next file is read", async () => {
  const stopping = new AbortController();
  const reading = outcomeOf("catalog-info.yaml", endless, stopping.signal);
  setTimeout(() => stopping.abort(), 1_500);
  const began = performance.now();
  expect(await reading).toBe("Reading was stopped. Nothing was taken from this file.");
  expect(performance.now() - began).toBeLessThan(6_000);
  expect(await outcomeOf("list.csv", small)).toHaveLength(3);
}, 30_000);

test("a third file waits until one of two is done, and can be stopped while it waits", async () => {
  const gate = Promise.withResolvers<void>();
  const order: string[] = [];
  const hold = () =>
    readApart("list.csv", small, async () => {
      order.push("in");
      await gate.promise;
    });
  const held = [hold(), hold()];
  await expect.poll(() => order, { timeout: 20_000 }).toHaveLength(2);
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
}, 60_000);

test("rows are read no faster than they are taken", async () => {
  const many = csv(`a,b\n${"1,2\n".repeat(20_000)}`);
  const taken = await readApart("list.csv", many, async ({ batches }) => {
    let count = 0;
    for await (const batch of batches) {
      count += batch.length;
      await new Promise((next) => setTimeout(next, 5));
    }
    return count;
  });
  expect(taken).toBe(20_000);
}, 30_000);
