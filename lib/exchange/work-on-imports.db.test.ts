import { spawn } from "node:child_process";
import { once } from "node:events";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { deedsOn } from "@/lib/inventory/inventory.testing";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { askTakeIn } from "./commands/ask-take-in";
import { claimWork, settleWork } from "./commands/claim-work";
import { keepFile } from "./commands/keep-file";
import { cancelImport, correctRow } from "./commands/prepare-import";
import { workOnImports } from "./commands/work-on-imports";
import { arriving, csv } from "./exchange.testing";
import { importLimits } from "./limits";
import { findImportProgress } from "./queries/read-progress";

let organisation: Organisation;
let analyst: Actor;
const now = new Date();
const going = new AbortController().signal;
const whole = { leaveOutUnfit: false };
const text = "Id,Name,Team\n1,Plan,Motor\n2,Ledger,Finance\n";
// Within every limit of size, and without an end.
const endless = `---\nkind: [${"[],".repeat(60_000)}]\n`.repeat(60);

beforeAll(async () => {
  organisation = await foundOrganisation();
  analyst = await organisation.hire("Fay", "IT", "analyst");
});

beforeEach(async () => {
  await database.importWork.deleteMany();
  await database.importCandidate.deleteMany();
  await database.importRun.deleteMany();
});

const keep = async (content: string, fileName = "apps.csv", actor = analyst) =>
  (await keepFile(actor, { kind: "applications", fileName }, arriving([csv(content)]), now)).id;
const run = (id: string) =>
  database.importRun.findUniqueOrThrow({
    where: { id },
    include: { work: true, _count: { select: { rows: true, pieces: true } } },
  });

async function keepAndRead(content = text) {
  const id = await keep(content);
  await workOnImports(going);
  return id;
}

/** As if whoever works on it had died half a minute ago. */
const lookDead = (id: string) =>
  database.importWork.update({
    where: { runId: id },
    data: { seenAt: new Date(Date.now() - 30_000) },
    select: { runId: true },
  });

describe("a file that was kept", () => {
  test("is read and looked at, and then neither the file nor the work is there any more", async () => {
    const id = await keep(text);
    expect(await run(id)).toMatchObject({ state: "reading", _count: { rows: 0, pieces: 1 } });
    expect(await findImportProgress(analyst, id, now)).toMatchObject({ step: "waiting", deed: "read" });
    expect(await workOnImports(going)).toBe(1);
    expect(await run(id)).toMatchObject({ state: "planned", newCount: 2, _count: { rows: 2, pieces: 0 } });
    expect(await findImportProgress(analyst, id, now)).toBeNull();
    expect(await workOnImports(going)).toBe(0);
  });

  test("that is larger than a piece comes together again", async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => `${at},${"Tool ".repeat(10)}${at},Motor`);
    const id = await keepAndRead(`Id,Name,Team\n${rows.join("\n")}\n`);
    expect(await run(id)).toMatchObject({ state: "planned", newCount: 30_000 });
    const last = await database.importRow.findFirstOrThrow({ where: { runId: id, number: 30_001 } });
    expect((last.cells as string[])[1]).toBe(`${"Tool ".repeat(10)}29999`);
  });

  test("that cannot be read ends in its sentence and leaves no row", async () => {
    const id = await keepAndRead(`${text}3,"never closed\n`);
    expect(await run(id)).toMatchObject({
      state: "unread",
      problem: expect.stringMatching(/never closed, so the rest/),
      work: null,
      _count: { rows: 0, pieces: 0 },
    });
    await expect(askTakeIn(analyst, id, whole, now)).rejects.toThrow("could not be read");
  });

  test("is refused at first sight where it is no list, and where five wait already", async () => {
    await expect(keep("", "apps.csv")).rejects.toThrow("is empty");
    await expect(keep(text, "apps.xlsx")).rejects.toThrow("no workbook");
    await expect(keep("MZ\0\u0001\0\0\u0002\u0003")).rejects.toThrow("This is no text");
    for (let waiting = 0; waiting < 5; waiting++) await keep(text);
    await expect(keep(text)).rejects.toMatchObject({ reason: "too-many" });
    const other = await organisation.hire("Olga", "IT", "analyst");
    await expect(keep(text, "apps.csv", other)).resolves.toBeTypeOf("string");
  });

  test("is put away at once while it waits, and in a moment while it is read", async () => {
    const waiting = await keep(text);
    expect(await cancelImport(analyst, waiting, now)).toMatchObject({ isEnding: false });
    expect(await run(waiting)).toMatchObject({ state: "cancelled", work: null, _count: { pieces: 0 } });
    expect(await deedsOn(waiting)).toEqual(["import.sent", "import.cancelled"]);

    const id = await keep(endless, "catalog-info.yaml");
    const working = workOnImports(going);
    await expect.poll(async () => (await run(id)).work?.step, { timeout: 60_000 }).toBe("reading");
    expect(await cancelImport(analyst, id, now)).toMatchObject({ isEnding: true });
    await working;
    expect(await run(id)).toMatchObject({
      state: "cancelled",
      problem: null,
      work: null,
      _count: { rows: 0, pieces: 0 },
    });
    expect(await deedsOn(id)).toEqual(["import.sent", "import.stop-asked", "import.cancelled"]);
  });
});

describe("taking in", () => {
  test("is done beside the pages, once however often it is asked for, and not with changes meanwhile", async () => {
    const id = await keepAndRead();
    await askTakeIn(analyst, id, whole, now);
    await expect(askTakeIn(analyst, id, whole, now)).rejects.toThrow("being taken in just now");
    await expect(correctRow(analyst, id, 2, { c1: "x" }, now)).rejects.toThrow("being taken in just now");
    await Promise.all([workOnImports(going), workOnImports(going)]);
    expect(await run(id)).toMatchObject({ state: "applied", newCount: 2, work: null });
    expect(await database.importCandidate.count()).toBe(2);
    expect(await deedsOn(id)).toEqual([
      "import.sent",
      "import.uploaded",
      "import.take-in-asked",
      "import.taken-in",
    ]);
  });

  test("ends in a sentence beside the file as it was looked at, where rows do not fit", async () => {
    const id = await keepAndRead("Id,Name,Team\n1,Plan,Motor\n1,Ledger,Finance\n");
    await askTakeIn(analyst, id, whole, now);
    await workOnImports(going);
    expect(await run(id)).toMatchObject({
      state: "planned",
      problem: expect.stringMatching(/^1 row does not fit, so nothing was taken in/),
      work: null,
    });
    await askTakeIn(analyst, id, { leaveOutUnfit: true }, now);
    await workOnImports(going);
    expect(await run(id)).toMatchObject({ state: "applied", problem: null });
  });

  test("is stopped while it waits for another list, and nothing is taken in", async () => {
    const unbegun = await keepAndRead();
    await askTakeIn(analyst, unbegun, whole, now);
    expect(await cancelImport(analyst, unbegun, now)).toMatchObject({ isEnding: false });
    expect((await deedsOn(unbegun)).at(-1)).toBe("import.stop-asked");

    const id = await keepAndRead();
    await askTakeIn(analyst, id, whole, now);
    await whileTurnIsTaken(async () => {
      const working = workOnImports(going);
      await expect.poll(async () => (await run(id)).work?.step, { timeout: 60_000 }).toBe("turn");
      await cancelImport(analyst, id, now);
      await working;
    });
    expect(await run(id)).toMatchObject({
      state: "planned",
      problem: expect.stringMatching(/^Taking in was stopped/),
      work: null,
    });
    expect((await deedsOn(id)).slice(2)).toEqual(["import.take-in-asked", "import.stop-asked"]);
    expect(await database.importCandidate.count()).toBe(0);
  });

  test("whoever brought it has to be here still", async () => {
    const leaver = await organisation.hire("Lee", "IT", "analyst");
    const id = await keep(text, "apps.csv", leaver);
    await database.person.update({ where: { id: leaver.id }, data: { leftAt: now } });
    await workOnImports(going);
    expect(await run(id)).toMatchObject({
      state: "unread",
      problem: expect.stringMatching(/not here any more/),
    });
  });
});

describe("where a process dies in the middle", () => {
  test("of taking in, nothing was taken in, the page says so, and another takes it in once", async () => {
    const id = await keepAndRead();
    await askTakeIn(analyst, id, whole, now);
    await whileTurnIsTaken(async () => {
      await killAtStep(id, "turn");
    });
    expect(await run(id)).toMatchObject({ state: "planned", problem: null, _count: { rows: 2 } });
    expect(await database.importCandidate.count()).toBe(0);
    await lookDead(id);
    expect(await findImportProgress(analyst, id, new Date())).toMatchObject({ isStopped: true });
    await workOnImports(going);
    expect(await run(id)).toMatchObject({ state: "applied", newCount: 2, work: null });
    expect(await database.importCandidate.count()).toBe(2);
  });

  test("of reading, the file is still there, and can be put away or is read again", async () => {
    const id = await keep(endless, "catalog-info.yaml");
    await killAtStep(id, "reading");
    expect(await run(id)).toMatchObject({ state: "reading", _count: { rows: 0 } });
    await lookDead(id);
    const limit = vi.spyOn(importLimits, "readerSeconds", "get").mockReturnValue(3 as 10);
    const again = workOnImports(going);
    await expect
      .poll(async () => (await run(id)).work, { timeout: 60_000 })
      .toMatchObject({ attempts: 2, step: "reading" });
    await again;
    limit.mockRestore();
    expect(await run(id)).toMatchObject({
      state: "unread",
      problem: expect.stringMatching(/takes longer than 3 seconds/),
    });

    const other = await keep(text);
    expect((await claimWork())?.runId).toBe(other);
    await lookDead(other);
    expect(await cancelImport(analyst, other, new Date())).toMatchObject({ isEnding: false });
    expect(await run(other)).toMatchObject({ state: "cancelled", work: null });
  });

  test.each([
    ["small", text, /^Reading broke off 3 times.*Most likely Lamplight was restarted/],
    [
      "big",
      `${text}${"x,y\n".repeat(1_500_000)}`,
      /its 6 MB are too much.*a row may have 2,000,000 characters/,
    ],
  ])(
    "three times, a %s file ends in a sentence instead of being begun again",
    async (_size, file, sentence) => {
      const id = await keep(file);
      for (let attempt = 0; attempt < 3; attempt++) {
        expect(await claimWork()).toMatchObject({ runId: id, attempts: attempt + 1 });
        await lookDead(id);
      }
      await workOnImports(going);
      expect(await run(id)).toMatchObject({ state: "unread", problem: expect.stringMatching(sentence) });
    },
  );

  test("a process that was only slow cannot end what another has taken over", async () => {
    const id = await keep(text);
    const slow = await claimWork();
    await lookDead(id);
    const other = await claimWork();
    if (!slow || !other) throw new Error("Nothing was claimed.");
    await expect(database.$transaction((tx) => settleWork(tx, slow))).rejects.toThrow(
      "taken this import over",
    );
    await database.$transaction((tx) => settleWork(tx, other));
  });

  test("a process that is closed gives it back, and that does not count against it", async () => {
    const id = await keep(endless, "catalog-info.yaml");
    const closing = new AbortController();
    const working = workOnImports(closing.signal);
    await expect.poll(async () => (await run(id)).work?.step, { timeout: 60_000 }).toBe("reading");
    closing.abort();
    await working;
    expect((await run(id)).work).toMatchObject({ seenAt: null, workerId: null, attempts: 0 });
  });
});

/** Keeps every list from being taken in meanwhile. */
async function whileTurnIsTaken(work: () => Promise<void>) {
  await database.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(7202613)`;
      await tx.$executeRaw`SELECT set_config('idle_in_transaction_session_timeout', '60000', true)`;
      await work();
    },
    { timeout: 60_000 },
  );
}

/** Lets another process work on it, and ends that without a word once it is there. */
async function killAtStep(id: string, step: string) {
  const script = `import { workOnImports } from "./lib/exchange/commands/work-on-imports";
    workOnImports(new AbortController().signal);`;
  const options = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "--eval", script];
  const other = spawn(process.execPath, options, { env: process.env, stdio: "ignore" });
  await expect.poll(async () => (await run(id)).work?.step, { timeout: 60_000 }).toBe(step);
  const ended = once(other, "exit");
  other.kill("SIGKILL");
  await ended;
}
