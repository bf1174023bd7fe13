import { type Doors, measureOperation } from "./measure-operations";
import type { Measured } from "./operations";
import type { Size } from "./sizes";
import { beginTable, row, tenths, whole, yesNo } from "./table";

export async function reportOperations(
  size: Size,
  doors: Doors,
  operations: readonly Measured[],
  rounds: number,
  seconds: number,
) {
  beginTable(
    `${size.name}: operations through /api/v1, ms; answers a second with 16 asking`,
    ["operation", "ours p50", "p95", "floor p50", "ratio", "ours at 16", "floor at 16", "budget", "met"],
    ["budget", "met"],
  );
  for (const operation of operations) {
    const done = await measureOperation(doors, operation, rounds, seconds);
    row(
      done.name,
      tenths(done.ours.p50),
      tenths(done.ours.p95),
      tenths(done.floor.p50),
      (done.ours.p50 / done.floor.p50).toFixed(2),
      whole(done.oursAtOnce),
      whole(done.floorAtOnce),
      done.budgetWords,
      yesNo(done.isMet),
    );
  }
}
