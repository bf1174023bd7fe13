import { verifyAuditChain } from "@/lib/audit/queries";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { getRunning, withDatabase } from "./running-database";

/** Walks the sealed trace from its beginning and names the first seal that does not hold. */
async function verifyAudit() {
  await withDatabase(process.env.DATABASE_URL ?? getRunning().databaseUrl, async () => {
    const { seals, unsealed, broken } = await verifyAuditChain();
    console.log(
      broken
        ? `The trace is broken at seal ${broken.number}, record ${broken.recordId}: ${broken.problem.replace("-", " ")}. ${seals} seals before it hold.`
        : `The trace holds: ${seals} seals, ${unsealed} records waiting to be sealed.`,
    );
    process.exitCode = broken ? 1 : 0;
  });
}

verifyAudit().catch((error: unknown) => {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exitCode = 2;
});
