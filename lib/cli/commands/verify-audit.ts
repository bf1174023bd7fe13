import { verifyAuditChain } from "@/lib/audit/queries";
import { printJson, runCommand } from "../run-command";
import { getRunning, withDatabase } from "../running-database";

/** Walks the sealed trace from its beginning and names the first seal that does not hold. */
async function verifyAudit() {
  await withDatabase(process.env.DATABASE_URL || getRunning().databaseUrl, async () => {
    const { seals, unsealed, broken } = await verifyAuditChain();
    if (!broken) {
      console.error(`The trace holds: ${seals} seals, ${unsealed} records waiting to be sealed.`);
      return printJson({ holds: true, seals, unsealed });
    }
    const { recordId, problem } = broken;
    process.exitCode = 1;
    console.error(
      `The trace is broken at seal ${broken.number}, record ${recordId}: ${problem.replace("-", " ")}. ${seals} seals before it hold.`,
    );
    await printJson({ holds: false, seals, broken: { number: Number(broken.number), recordId, problem } });
  });
}

await runCommand(verifyAudit);
