import type { Client } from "pg";
import { contenders, contestClaims, countClaims, giveContenders } from "./claims";
import { importedRows, measureImport } from "./import-list";
import { chooseReceivers, sendManifests, sentManifests, takeManifestsBack } from "./send-manifests";
import { whole } from "./table";

const leastRowsPerSecond = 3_000;
const leastManifestsPerSecond = 40;

export async function reportImport(databaseUrl: string) {
  const seconds = await measureImport(databaseUrl);
  const perSecond = importedRows / seconds;
  console.log(
    `\n${importedRows} rows of a list are read, looked at and taken in within ${seconds.toFixed(1)} s: ${whole(perSecond)} a second (budget ${leastRowsPerSecond}; ${perSecond >= leastRowsPerSecond ? "met" : "not met"}).`,
  );
}

type Govern = <T>(work: (client: Client) => Promise<T>) => Promise<T>;

export async function reportManifests(origin: string, token: string, govern: Govern) {
  const { taken, perSecond } = await sendManifests(origin, token, await govern(chooseReceivers));
  await govern(takeManifestsBack);
  console.log(
    `\n${taken} of ${sentManifests} manifests with 50 packages each are taken in through the API: ${whole(perSecond)} a second (budget ${leastManifestsPerSecond}; ${perSecond >= leastManifestsPerSecond ? "met" : "not met"}).`,
  );
}

export async function reportClaims(origin: string, secret: string, requests: number, govern: Govern) {
  const tokens = await govern((client) => giveContenders(client, secret));
  const contest = await contestClaims(origin, tokens, requests);
  const counted = await govern(countClaims);
  console.log(
    `\n${contest.requests} requests for help, ${contenders} mentors claiming each at once: ${contest.winners} winners, ${contest.told} told who won, in ${whole(contest.seconds)} s; ${JSON.stringify(counted)}.`,
  );
}
