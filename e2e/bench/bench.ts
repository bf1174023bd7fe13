import { randomUUID } from "node:crypto";
import { openLoadedDatabase } from "./loaded-database";
import { id, listOperations } from "./operations";
import { cast } from "./organisation";
import { reportClaims, reportImport, reportManifests } from "./report-deeds";
import { reportMemory } from "./report-memory";
import { reportOperations } from "./report-operations";
import { reportFirstBytes, reportFirstVisits } from "./report-pages";
import { giveToken, type Served, serve, serveFloor, signIn } from "./served";
import { type Size, sizes } from "./sizes";

const help = `Usage: npm run bench -- [10k] [100k] [--quick]

Loads an organisation of the size (once; it is kept under .data/bench), serves the production build and the floor over
it, and prints for each operation and page what it took, what the floor took, and whether the budget is met.`;

const words = process.argv.slice(2);
const isQuick = words.includes("--quick");
const wanted = Object.values(sizes).filter(({ name }) => words.includes(name));
if (words.some((word) => word !== "--quick" && !(word in sizes))) {
  console.error(help);
  process.exit(2);
}

const lengths = isQuick
  ? { pages: 9, operations: 11, seconds: 1, claims: 100 }
  : { pages: 25, operations: 41, seconds: 4, claims: 1_000 };
for (const size of wanted.length > 0 ? wanted : Object.values(sizes)) await benchSize(size);

async function benchSize(size: Size) {
  const database = await openLoadedDatabase(size, console.error);
  const secret = randomUUID() + randomUUID();
  const servers: Served[] = [];
  try {
    const ours = await serve(database.runtimeUrl, secret, 3400);
    servers.push(ours);
    const floor = await serveFloor(database.runtimeUrl);
    servers.push(floor);
    const analyst = id(2, cast.analyst);
    const token = await database.govern((client) => giveToken(client, analyst, secret));
    const sessions = await database.govern(async (client) => {
      const made = {} as Record<keyof typeof cast, string>;
      for (const [part, n] of Object.entries(cast))
        made[part as keyof typeof cast] = await signIn(client, id(2, n));
      return made;
    });

    await reportFirstBytes(size, ours.origin, sessions, lengths.pages);
    await reportFirstVisits(size, ours.origin, sessions);
    const doors = { ours: ours.origin, floor: floor.origin, token };
    const operations = await database.govern(listOperations);
    await reportOperations(size, doors, operations, lengths.operations, lengths.seconds);
    await reportImport(database.runtimeUrl);
    await reportManifests(ours.origin, token, database.govern);
    await reportClaims(ours.origin, secret, lengths.claims, database.govern);
    reportMemory(ours.pid);
  } finally {
    for (const server of servers) await server.stop();
    await database.stop();
  }
}
