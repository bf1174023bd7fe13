import { expect, test } from "vitest";
import { database } from "@/lib/foundation/database";
import { register, registrationDay } from "@/lib/inventory/inventory.testing";
import { foundOrganisation } from "@/lib/people/people.testing";
import { noFacts } from "../facts";
import { readMeasuredComplexity } from "./read-measured-complexity";

test("what the files of an application propose, for those alone who see its full record", async () => {
  const { hire } = await foundOrganisation();
  const maker = await hire("Mara", "Motor", "maker");
  const other = await hire("Otto", "Claims", "maker");
  const { id } = await register(maker, { title: "Hail reserve" });
  expect(await readMeasuredComplexity(maker, id)).toBeNull();

  const drop = (name: string, facts: object) =>
    database.manifest.create({
      data: {
        applicationId: id,
        name,
        format: "workbook",
        resolved: false,
        warnings: [],
        facts,
        readById: maker.id,
        readAt: registrationDay,
      },
    });
  await drop("reserve.xlsx", { ...noFacts, sheets: 2, formulas: 300 });
  await drop("of-another-version.xlsx", { cells: 7 });
  const proposed = { complexity: "medium", reasons: ["300 formulas"] };
  expect(await readMeasuredComplexity(maker, id)).toEqual(proposed);
  expect(await readMeasuredComplexity(other, id)).toBeNull();
});
