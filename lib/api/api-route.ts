import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/foundation/database";
import { countDoorAttempt } from "@/lib/foundation/door-attempts";
import { withRoom } from "@/lib/foundation/large-bodies";
import { log } from "@/lib/foundation/log";
import { Refusal } from "@/lib/foundation/refusal";
import { findActorOfToken, type TokenBearer } from "@/lib/people/sign-in";
import { answerOnce, hashRequest, readKey } from "./kept-answers";
import type { Operation } from "./operation";
import { type Problem, problem, problemOf } from "./problem";
import { countRequests, perMinute } from "./rate";
import { bearerOf, bodyOf, fileOf, mostReportBytes, queryOf, type Sent } from "./request-parts";

const triesPerMinute = 30;
const counted = countRequests(perMinute());

export type Asked<Query, Body> = {
  actor: Actor;
  bearer: TokenBearer;
  /** The parts of the address that the path names in braces. */
  parts: Record<string, string>;
  query: Query;
  body: Body;
  /** What was sent as it is, where the operation takes files and the address names one. */
  file: Uint8Array | null;
  /** Nobody waits for the answer any more. */
  signal: AbortSignal;
  now: Date;
};

type Context = { params: Promise<Record<string, string | string[] | undefined>> };

type Work<Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType, Prepared extends unknown[]> = (
  asked: Asked<z.output<Q>, z.output<B>>,
  tx: Transaction,
  ...prepared: Prepared
) => Promise<z.input<A>>;

/**
 * The one door for programs: who is asking, what the token may, how often, whether what was sent fits, and every error
 * as a problem. A deed runs in one transaction, and with an `Idempotency-Key` once.
 */
export function apiRoute<Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  operation: Operation<Q, B, A>,
  work: Work<Q, B, A, []>,
) {
  return preparedRoute(
    operation,
    async () => null,
    (asked, tx) => work(asked, tx),
  );
}

/** The same, where something takes its time and needs no transaction: it is prepared before one is begun. */
export function preparedRoute<Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType, Prepared>(
  operation: Operation<Q, B, A>,
  prepare: (asked: Asked<z.output<Q>, z.output<B>>) => Promise<Prepared>,
  work: Work<Q, B, A, [Prepared]>,
) {
  return async (request: Request, context?: Context): Promise<Response> => {
    const requestId = request.headers.get("x-request-id");
    try {
      const bearer = await admit(request, requestId, operation);
      const query = queryOf(new URL(request.url));
      if ("refused" in query) return answerProblem(query.refused, requestId);
      // A large body takes its room until what was read of it is written.
      return await withRoom(request.headers, bearer.actor.id, async () => {
        const sent = await sentOf(operation, request, "name" in query.query);
        if ("refused" in sent) return answerProblem(sent.refused, requestId);
        const asked = {
          actor: bearer.actor,
          bearer,
          parts: await partsOf(context),
          query: (operation.query?.parse(query.query) ?? refuseAny(query.query)) as z.output<Q>,
          body: (sent.file ? {} : (operation.body?.parse(sent.body) ?? refuseAny(sent.body))) as z.output<B>,
          file: sent.file,
          signal: request.signal,
          now: new Date(),
        };
        const prepared = await prepare(asked);
        const done = await carryOut(operation, request, sent.text, bearer, (tx) => work(asked, tx, prepared));
        return answerJson(done.body, done.status, done.again ? { "idempotent-replayed": "true" } : {});
      });
    } catch (error) {
      return answerProblem(asProblem(error, requestId), requestId);
    }
  };
}

async function sentOf({ method, fileBytes }: Operation, request: Request, isNamed: boolean): Promise<Sent> {
  if (method === "GET") return { body: {}, text: "", file: null };
  return fileBytes && isNamed
    ? fileOf(request, fileBytes)
    : bodyOf(request, fileBytes ? mostReportBytes : undefined);
}

/** For addresses at which there is nothing, whoever asks. */
export function nothingThere(request: Request) {
  const detail = "There is nothing at this address. What there is stands at /api/openapi.json.";
  return answerProblem(problem("not-found", 404, detail), request.headers.get("x-request-id"));
}

async function admit(request: Request, requestId: string | null, { scope }: Operation) {
  const token = bearerOf(request.headers.get("authorization"));
  const bearer = token ? await findActorOfToken(token, requestId) : null;
  if (!bearer) {
    const network = request.headers.get("x-client-address") ?? "unknown";
    if (token) await countDoorAttempt(`token ${network}`, triesPerMinute);
    throw new NotSignedIn();
  }
  const seconds = counted(bearer.tokenId, Date.now());
  if (seconds !== null) {
    const sentence = `This token asks too often. Wait ${seconds} seconds.`;
    throw new Refusal("too-many", sentence, { retryAfterSeconds: seconds });
  }
  if (scope && !bearer.scopes.includes(scope))
    throw new Refusal("not-allowed", `This token may not do that: it needs the scope ${scope}.`);
  return bearer;
}

class NotSignedIn extends Error {}

async function partsOf(context: Context | undefined) {
  const params = (await context?.params) ?? {};
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value ?? "")]));
}

// What takes nothing is sent nothing: a misspelt name is told, not passed over.
function refuseAny(sent: unknown) {
  const [name] = Object.keys(Object(sent));
  if (name !== undefined) throw new Refusal("conflict", `This takes no “${name.slice(0, 60)}”.`);
  return {};
}

async function carryOut(
  operation: Operation,
  request: Request,
  text: string,
  { tokenId }: TokenBearer,
  work: (tx: Transaction) => Promise<unknown>,
) {
  const { status } = operation;
  if (operation.method === "GET") return { status, body: await work(database), again: false };
  const key = readKey(request.headers.get("idempotency-key"));
  const deed = async (tx: Transaction) => ({ status, body: await work(tx) });
  if (key === null) return { ...(await database.$transaction(deed)), again: false };
  const { pathname, search } = new URL(request.url);
  return answerOnce(tokenId, key, hashRequest(request.method, pathname + search, text), new Date(), deed);
}

function asProblem(error: unknown, requestId: string | null): Problem {
  if (error instanceof NotSignedIn) {
    const detail =
      "Send a token of yours as “Authorization: Bearer llt_…”. Tokens are made in your settings.";
    return problem("not-signed-in", 401, detail);
  }
  const known = problemOf(error);
  if (known) {
    log.info({ requestId, problem: known.type, status: known.status }, "not done for a program");
    return known;
  }
  log.error({ requestId, error: String(error) }, "request of a program failed");
  return problem("bug", 500, "Something went wrong on our side. Nothing was done.");
}

function answerJson(body: unknown, status: number, headers: Record<string, string> = {}) {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers },
  });
}

/** A problem as it is sent. */
export function answerProblem(told: Problem, requestId: string | null, headers: Record<string, string> = {}) {
  const body = requestId ? { ...told, requestId } : told;
  return answerJson(body, told.status, {
    ...headers,
    "content-type": "application/problem+json",
    ...(told.status === 401 ? { "www-authenticate": 'Bearer realm="Lamplight"' } : {}),
    ...(told.retryAfterSeconds ? { "retry-after": String(told.retryAfterSeconds) } : {}),
  });
}
