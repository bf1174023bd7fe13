import type { Measured } from "./operations";
import { ask, type Figures, figuresOf, throughputOf } from "./timing";

export type Outcome = {
  name: string;
  ours: Figures;
  floor: Figures;
  /** Answers a second with sixteen asking. */
  oursAtOnce: number;
  floorAtOnce: number;
  budgetWords: string;
  isMet: boolean;
};

export type Doors = { ours: string; floor: string; token: string };

const clients = 16;
const heavyFromMs = 8;

/** Both servers are asked in turn, so that what else the machine does falls on both. */
export async function measureOperation(
  { ours, floor, token }: Doors,
  operation: Measured,
  rounds: number,
  seconds: number,
): Promise<Outcome> {
  const headers = { authorization: `Bearer ${token}` };
  const askOurs = async () => {
    const body = operation.body?.();
    const sent = body === undefined ? undefined : { method: "POST", body: JSON.stringify(body) };
    const length: Record<string, string> = sent
      ? { "content-type": "application/json", "content-length": String(Buffer.byteLength(sent.body)) }
      : {};
    return rightAnswer(await ask(ours + operation.ours, { ...headers, ...length }, sent), operation.ours);
  };
  const askFloor = async () => rightAnswer(await ask(floor + operation.floor, {}), operation.floor);

  const [first, firstFloor] = [await askOurs(), await askFloor()];
  if (!operation.same(JSON.parse(first.body), JSON.parse(firstFloor.body)))
    throw new Error(
      `${operation.name}: the two answers differ.\n${first.body.slice(0, 400)}\n${firstFloor.body.slice(0, 400)}`,
    );

  const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
  for (let round = -5; round < rounds; round++) {
    const [own, least] = [await askOurs(), await askFloor()];
    if (round < 0) continue;
    times.ours.push(own.whole);
    times.floor.push(least.whole);
  }
  const figures = { ours: figuresOf(times.ours), floor: figuresOf(times.floor) };
  const oursAtOnce = await throughputOf(clients, seconds, askOurs);
  const floorAtOnce = await throughputOf(clients, seconds, askFloor);
  const share = oursAtOnce / floorAtOnce;
  const isFast = figures.ours.p50 <= operation.budget(figures.floor.p50);
  return {
    name: operation.name,
    ...figures,
    oursAtOnce,
    floorAtOnce,
    budgetWords: operation.budgetWords,
    isMet: isFast && share >= (figures.floor.p50 > heavyFromMs ? 0.6 : 0.12),
  };
}

function rightAnswer(answer: Awaited<ReturnType<typeof ask>>, path: string) {
  if (answer.status >= 300)
    throw new Error(`${path} answered ${answer.status}: ${answer.body.slice(0, 400)}`);
  return answer;
}
