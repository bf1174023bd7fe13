import { resolve } from "node:path";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { findRunning } from "./running";

/** Walks the sealed trace from its beginning and names the first seal that does not hold. */
async function verifyAudit() {
  const running = findRunning(resolve(process.env.LAMPLIGHT_DATA || ".data"));
  const databaseUrl = process.env.DATABASE_URL ?? running?.databaseUrl;
  if (!databaseUrl)
    throw new CannotStart("Lamplight is not running here. Start it with “npm start”, then ask again.");
  process.env.DATABASE_URL = databaseUrl;
  const { verifyAuditChain } = await import("@/lib/audit/queries");
  const { database } = await import("@/lib/foundation/database");
  try {
    const { seals, unsealed, broken } = await verifyAuditChain();
    console.log(
      broken
        ? `The trace is broken at seal ${broken.number}, record ${broken.recordId}: ${broken.problem.replace("-", " ")}. ${seals} seals before it hold.`
        : `The trace holds: ${seals} seals, ${unsealed} records waiting to be sealed.`,
    );
    process.exitCode = broken ? 1 : 0;
  } finally {
    await database.$disconnect();
  }
}

verifyAudit().catch((error: unknown) => {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exitCode = 2;
});
