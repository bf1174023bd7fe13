import { openLoadedDatabase } from "./loaded-database";
import { cast } from "./organisation";
import { measurePages } from "./pages";
import { serve, signIn } from "./served";
import { sizes } from "./sizes";

const [name = "10k", rounds = "15"] = process.argv.slice(2);
const size = Object.values(sizes).find((one) => one.name === name);
if (!size) throw new Error(`There are ${Object.keys(sizes).join(" and ")}.`);

const database = await openLoadedDatabase(size, console.error);
const server = await serve(database.runtimeUrl, 3400);
try {
  const id = (n: number) => `00000002-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
  const sessions = await database.govern(async (client) => {
    const made: Record<string, string> = {};
    for (const [part, n] of Object.entries(cast)) made[part] = await signIn(client, id(n));
    return made as Record<keyof typeof cast, string>;
  });
  await measurePages(server.origin, sessions, Number(rounds), ({ name: page, figures }) =>
    console.log(page.padEnd(50), figures.p50.toFixed(0).padStart(6), figures.p95.toFixed(0).padStart(6)),
  );
} finally {
  await server.stop();
  await database.stop();
}
