import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { visitPages } from "./browser";
import { contenders, contestClaims, countClaims, giveContenders } from "./claims";
import { importedRows, measureImport } from "./import-list";
import { openLoadedDatabase } from "./loaded-database";
import { measureOperation } from "./measure-operations";
import { id, listOperations } from "./operations";
import { cast } from "./organisation";
import { measurePages, pages } from "./pages";
import { chooseReceivers, sendManifests, sentManifests, takeManifestsBack } from "./send-manifests";
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

const [rounds, seconds] = isQuick ? [11, 1] : [41, 4];
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

    console.log(`\n## ${size.name}: time to the first byte of pages, ms\n`);
    row("page", "p50", "p95", "budget", "met");
    row("---", "--:", "--:", "--:", "---");
    const budget = size.applications > 10_000 ? 120 : 60;
    await measurePages(ours.origin, sessions, isQuick ? 9 : 25, ({ name, figures: { p50, p95 } }) =>
      row(name, ms(p50), ms(p95), `< ${budget}`, p50 < budget ? "yes" : "no"),
    );

    console.log(`\n## ${size.name}: first visits in Chromium\n`);
    row("page", "scripts, KB", "budget", "largest paint, ms", "layout shift", "met");
    row("---", "--:", "--:", "--:", "--:", "---");
    const visited = pages.map(({ name, path, as }) => ({
      name: `${name} as ${as}`,
      path,
      cookie: sessions[as],
    }));
    await visitPages(ours.origin, visited, (name, { scriptKilobytes, largestPaint, layoutShift }) => {
      const most = name.startsWith("inventory") ? 170 : 130;
      const isMet = scriptKilobytes <= most && largestPaint < 1_200 && layoutShift < 0.02;
      row(
        name,
        ms(scriptKilobytes),
        `≤ ${most}`,
        ms(largestPaint),
        layoutShift.toFixed(3),
        isMet ? "yes" : "no",
      );
    });

    console.log(`\n## ${size.name}: operations through /api/v1, ms; answers a second with 16 asking\n`);
    row("operation", "ours p50", "p95", "floor p50", "ratio", "ours at 16", "floor at 16", "budget", "met");
    row("---", "--:", "--:", "--:", "--:", "--:", "--:", "---", "---");
    const doors = { ours: ours.origin, floor: floor.origin, token };
    for (const operation of await database.govern(listOperations)) {
      const done = await measureOperation(doors, operation, rounds, seconds);
      row(
        done.name,
        done.ours.p50.toFixed(1),
        done.ours.p95.toFixed(1),
        done.floor.p50.toFixed(1),
        (done.ours.p50 / done.floor.p50).toFixed(2),
        ms(done.oursAtOnce),
        ms(done.floorAtOnce),
        done.budgetWords,
        done.isMet ? "yes" : "no",
      );
    }
    const importSeconds = await measureImport(database.runtimeUrl);
    const perSecond = importedRows / importSeconds;
    console.log(
      `\n${importedRows} rows of a list are read, looked at and taken in within ${importSeconds.toFixed(1)} s: ${ms(perSecond)} a second (budget 3000; ${perSecond >= 3_000 ? "met" : "not met"}).`,
    );
    const sending = await sendManifests(ours.origin, token, await database.govern(chooseReceivers));
    await database.govern(takeManifestsBack);
    console.log(
      `\n${sending.taken} of ${sentManifests} manifests with 50 packages each are taken in through the API: ${ms(sending.perSecond)} a second (budget 40; ${sending.perSecond >= 40 ? "met" : "not met"}).`,
    );
    const tokens = await database.govern((client) => giveContenders(client, secret));
    const contest = await contestClaims(ours.origin, tokens, isQuick ? 100 : 1_000);
    const counted = await database.govern(countClaims);
    console.log(
      `\n${contest.requests} requests for help, ${contenders} mentors claiming each at once: ${contest.winners} winners, ${contest.told} told who won, in ${contest.seconds.toFixed(0)} s; ${JSON.stringify(counted)}.`,
    );
    console.log(`\nThe web process holds ${residentMegabytes(ours.pid)} MB (budget 400).`);
  } finally {
    for (const server of servers) await server.stop();
    await database.stop();
  }
}

function row(...cells: string[]) {
  console.log(`| ${cells.join(" | ")} |`);
}

function ms(number: number) {
  return number.toFixed(0);
}

function residentMegabytes(pid: number) {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : "an unknown number of";
  } catch {
    return "an unknown number of";
  }
}
