import { expect, test } from "vitest";
import { makeRoom, withRoom } from "./large-bodies";

const ofBytes = (bytes: number) => new Headers({ "content-length": String(bytes) });

test("of one person one large body is taken at a time", () => {
  const giveBack = makeRoom("Mia");
  expect(() => makeRoom("Mia")).toThrow("A large file of yours is being taken at this moment.");
  giveBack();
  makeRoom("Mia")();
});

test("of all people three are taken at a time, and the fourth is told when to come again", () => {
  const given = ["Mia", "Ben", "Ann"].map(makeRoom);
  expect(() => makeRoom("Tom")).toThrow(
    expect.objectContaining({ reason: "too-many", details: { retryAfterSeconds: 5 } }),
  );
  given[0]?.();
  makeRoom("Tom")();
  for (const giveBack of given) giveBack();
});

test("the room is given back whatever comes of the work, and what is refused never begins", async () => {
  let release = () => {};
  const first = withRoom(ofBytes(40_000_000), "Mia", () => new Promise<void>((done) => (release = done)));
  let began = false;
  const second = withRoom(ofBytes(40_000_000), "Mia", async () => {
    began = true;
  });
  await expect(second).rejects.toMatchObject({ reason: "too-many" });
  expect(began).toBe(false);
  release();
  await first;
  const failing = withRoom(ofBytes(40_000_000), "Mia", async () => {
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await withRoom(ofBytes(40_000_000), "Mia", async () => "done")).toBe("done");
});

test("small bodies and those without a length are not counted", async () => {
  const giveBack = makeRoom("Mia");
  expect(await withRoom(ofBytes(1_048_576), "Mia", async () => 1)).toBe(1);
  expect(await withRoom(new Headers(), "Mia", async () => 2)).toBe(2);
  giveBack();
});
