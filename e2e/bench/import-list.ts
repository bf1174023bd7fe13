import { id } from "./operations";
import { cast } from "./organisation";

export const importedRows = 10_000;

/** Reads, plans and takes in a list of 10,000 applications in this process; answers seconds. */
export async function measureImport(databaseUrl: string) {
  process.env.DATABASE_URL = databaseUrl;
  const { receiveImport } = await import("@/lib/exchange/commands/receive-import");
  const { takeInImport } = await import("@/lib/exchange/commands/take-in");
  const { findActorOfPerson } = await import("@/lib/people/sign-in");
  const { database } = await import("@/lib/foundation/database");
  const actor = await findActorOfPerson(id(2, cast.analyst));
  if (!actor) throw new Error("The analyst of the loaded organisation is not there.");
  const lines = Array.from(
    { length: importedRows },
    (_, at) =>
      `B-${at};Imported tracker ${at};It counts the permits of depot ${at};person${5 + (at % 900)}@bench.example;${at % 60}`,
  );
  const text = ["External ID;Title;Headline;Owner;People relying", ...lines].join("\n");
  const bytes = new TextEncoder().encode(text);
  const began = performance.now();
  const { id: run } = await receiveImport(
    actor,
    { kind: "applications", fileName: "bench.csv" },
    bytes,
    new Date(),
  );
  const taken = await takeInImport(actor, run, { leaveOutUnfit: true }, new Date());
  const seconds = (performance.now() - began) / 1000;
  await database.$disconnect();
  if (taken.newCount !== importedRows)
    throw new Error(`Of ${importedRows} rows ${JSON.stringify(taken)} were taken in.`);
  return seconds;
}
