import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { cancelImport } from "@/lib/exchange/commands/prepare-import";
import { receiveImport } from "@/lib/exchange/commands/receive-import";
import { takeInImport } from "@/lib/exchange/commands/take-in";
import { importLimits } from "@/lib/exchange/limits";
import { getImport } from "@/lib/exchange/queries/read-imports";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { getActorByEmail } from "@/lib/people/queries/api-tokens";
import { readCalled } from "../called";
import { fittingOptions } from "../fitting-options";
import { printJson, runCommand } from "../run-command";
import { getRunning, withDatabase } from "../running-database";

/** Takes a list in, or says what that would do, in the name of a person. */
async function importList() {
  const { words, options, calledFrom } = readCalled();
  const [kind = "", file = ""] = words;
  const bytes = await readList(resolve(calledFrom, file));
  await withDatabase(process.env.DATABASE_URL || getRunning().databaseUrl, async () => {
    const actor = await getActorByEmail(String(options.person ?? ""));
    const input = { kind, fileName: basename(file) };
    const { id } = await fittingOptions(() => receiveImport(actor, input, bytes, new Date()));
    const planned = await getImport(actor, id);
    const { obstacle } = planned;
    const mayTakeIn = !obstacle && (planned.unfitCount === 0 || options["leave-out-unfit"] === true);
    const takesIn = mayTakeIn && options["dry-run"] !== true;
    if (takesIn) await takeInImport(actor, id, { leaveOutUnfit: planned.unfitCount > 0 }, new Date());
    else await cancelImport(actor, id, new Date());
    if (obstacle || planned.unfitCount > 0) process.exitCode = 1;
    if (obstacle) console.error(obstacle);
    await printJson(lineOf(file, planned, takesIn));
  });
}

async function readList(path: string) {
  const { size } = await stat(path).catch(() => {
    throw new CannotStart(`${path} cannot be read.`);
  });
  if (size > importLimits.bytes) throw new CannotStart("This file is larger than 50 MB, so it was not read.");
  return new Uint8Array(await readFile(path));
}

type Planned = Awaited<ReturnType<typeof getImport>>;

function lineOf(file: string, planned: Planned, takenIn: boolean) {
  const { id, rowCount, newCount, changedCount, sameCount, unfitCount, badRows } = planned;
  const problems = badRows.map(({ number, sentences }) => ({ row: number, sentences }));
  const counts = { rows: rowCount, new: newCount, changed: changedCount, same: sameCount, unfit: unfitCount };
  return { id, file, ...counts, problems, takenIn };
}

await runCommand(importList);
