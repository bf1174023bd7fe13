import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, isDuplicate, type Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { beginDemoOrganisationSchema } from "../schema";
import { findActorOfPerson } from "../sign-in";

/**
 * The demo organisation with one department and one administrator, who adds everybody else. Called from the terminal
 * only. @throws Refusal `conflict` when there is an organisation already.
 */
export async function beginDemoOrganisation(input: unknown, transaction?: Transaction) {
  const { organisation, department, administrator } = beginDemoOrganisationSchema.parse(input);

  return inTransaction(transaction, async (tx) => {
    if ((await tx.organisation.count()) > 0) throw organisationExists();
    await tx.organisation
      .create({ data: { name: organisation, isDemo: true }, select: { id: true } })
      .catch((error: unknown) => {
        throw isDuplicate(error) ? organisationExists() : error;
      });
    const { id: departmentId } = await tx.department.create({
      data: { name: department },
      select: { id: true },
    });
    const person = await tx.person.create({
      data: { ...administrator, departmentId, roles: ["administrator"] },
      select: { id: true },
    });
    await recordAudit(tx, await findActorOfPerson(person.id, tx), "organisation.set-up", [person.id], {
      organisation,
    });
    return { departmentId, personId: person.id };
  });
}

function organisationExists() {
  return new Refusal(
    "conflict",
    "There is an organisation already, so no demo organisation was made. Choose an empty data folder for it.",
  );
}
