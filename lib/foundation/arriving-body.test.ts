import { expect, test } from "vitest";
import { arrivingBody, gatherBody } from "./arriving-body";

/** A body of so many pieces of four bytes; `taken` counts how many were asked for. */
function bodyOf(pieces: number, end: "closed" | "broken" | "silent" = "closed") {
  const taken = { count: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (taken.count < pieces) controller.enqueue(new Uint8Array(4).fill(taken.count++));
        else if (end === "closed") controller.close();
        else if (end === "broken") controller.error(new Error("ECONNRESET"));
        else return new Promise(() => {});
      },
    },
    { highWaterMark: 0 },
  );
  return { body, taken };
}

test("a body is gathered in the order in which it came", async () => {
  expect(await gatherBody(bodyOf(3).body, 12)).toEqual(new Uint8Array([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]));
  expect(await gatherBody(null, 12)).toEqual(new Uint8Array());
});

test("of one that is too large nothing more is asked for", async () => {
  const { body, taken } = bodyOf(1_000);
  expect(await gatherBody(body, 12)).toBeNull();
  expect(taken.count).toBe(4);
});

test.each(["broken", "silent"] as const)("one that ends %s is told as cut off", async (end) => {
  const { body } = bodyOf(2, end);
  const taking = async () => {
    for await (const _piece of arrivingBody(body, 20));
  };
  await expect(taking()).rejects.toMatchObject({
    reason: "conflict",
    message: expect.stringContaining("cut off"),
  });
});
