import { randomUUID } from "node:crypto";
import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import { resolve } from "node:path";
import next from "next";
import { answerHeaders, plainAnswerPolicy } from "@/lib/foundation/answer-headers";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { readEnvironment } from "@/lib/foundation/environment";
import { log } from "@/lib/foundation/log";
import { startBackgroundWork } from "@/lib/jobs/background";
import { issueSetupLink } from "@/lib/people/commands/one-time-links";
import { cleanHeaders, readTrustedProxies, refuseAtGate } from "./gate";
import { drain, listenOn } from "./listen";
import { refuseForeignOrigin, refuseLargeBody } from "./request-checks";
import { openStaticFiles } from "./static-files";

const drainSeconds = 30;
const environment = readEnvironment();
const hosts = environment.mode === "local" ? ["127.0.0.1", "::1"] : [environment.HOST ?? "0.0.0.0"];
const gate = {
  mode: environment.mode,
  port: 0,
  trustedProxies: readTrustedProxies(environment.LAMPLIGHT_TRUSTED_PROXY),
};

const pages = Promise.withResolvers<(request: IncomingMessage, response: ServerResponse) => Promise<void>>();
const files = openStaticFiles();
let draining = false;

async function answer(request: IncomingMessage, response: ServerResponse) {
  const requestId = randomUUID();
  response.setHeader("x-request-id", requestId);
  if (draining) response.setHeader("connection", "close");
  // Pages and files put their own policy in its place.
  response.setHeader("content-security-policy", plainAnswerPolicy);
  for (const [name, value] of Object.entries(answerHeaders(process.env.LAMPLIGHT_ORIGIN))) {
    response.setHeader(name, value);
  }
  if (!request.url?.startsWith("/_next/static/")) response.setHeader("cache-control", "no-store");
  const refusal = refuse(request);
  if (refusal) {
    response.setHeader("connection", "close");
    return sayPlainly(response, refusal.status, refusal.sentence);
  }
  if (files(request, response)) return;
  const client = cleanHeaders(gate, request.headers, request.socket.remoteAddress ?? "");
  request.headers["x-client-address"] = client;
  request.headers["x-request-id"] = requestId;
  try {
    await (await pages.promise)(request, response);
  } catch (error) {
    log.error({ requestId, error: String(error) }, "request failed");
    sayPlainly(response, 500, `Something went wrong on our side. Request ${requestId}.`);
  }
}

function refuse({ method, url = "/", headers }: IncomingMessage) {
  const asked = { method, path: url.split("?")[0] ?? "/", headers };
  // The gate has checked the name, so that on a person's own machine each of its three names is our own.
  const ownOrigin = gate.mode === "local" ? `http://${headers.host}` : (process.env.LAMPLIGHT_ORIGIN ?? "");
  return (
    refuseAtGate(gate, method, headers.host, asked.path) ??
    refuseForeignOrigin(asked, ownOrigin) ??
    refuseLargeBody(asked)
  );
}

function sayPlainly(response: ServerResponse, status: number, sentence: string) {
  if (!response.headersSent) {
    response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  }
  response.end(`${sentence}\n`);
}

async function serve() {
  // Behind an identity provider the address is agreed upon, so another port would be of no use.
  const mayMove = environment.mode === "local" || environment.PORT === undefined;
  const { servers, port } = await listenOn(hosts, environment.PORT ?? 3000, mayMove, answer);
  gate.port = port;
  const origin = environment.LAMPLIGHT_ORIGIN ?? `http://localhost:${port}`;
  Object.assign(process.env, {
    PORT: String(port),
    LAMPLIGHT_ORIGIN: origin,
    LAMPLIGHT_MODE: environment.mode,
  });

  // Connections that want to become something else than HTTP find nobody here.
  const product = next({
    dev: false,
    dir: resolve("."),
    port,
    hostname: "localhost",
    httpServer: new Server(),
    quiet: true,
  });
  await withoutChatter(() => product.prepare());
  pages.resolve(product.getRequestHandler());

  // Where a process of its own does the work, this one only answers.
  const background = environment.LAMPLIGHT_WORKER === "separate" ? null : startBackgroundWork();

  stopWhenAsked(async () => {
    draining = true;
    await Promise.all([drain(servers, drainSeconds), background?.stop()]);
    await product.close();
  });
  if (process.env.LAMPLIGHT_SETUP_LINK === "1") await printSetupLink(origin);
  process.send?.({ ready: true, port, wanted: environment.PORT ?? 3000, origin });
}

// Next tells how long its settings took to read; the terminal is for what a person can use.
async function withoutChatter(work: () => Promise<void>) {
  const say = console.log;
  console.log = () => {};
  await work();
  console.log = say;
}

async function printSetupLink(origin: string) {
  const link = await issueSetupLink(origin);
  if (link) console.log(`Set up Lamplight within ${link.validMinutes} minutes, once, at\n  ${link.url}`);
}

function stopWhenAsked(stop: () => Promise<void>) {
  const leave = async () => {
    if (draining) return;
    await stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, leave);
  // The channel closes when the process that started us is gone, however it went.
  if (process.send) process.on("disconnect", leave);
}

process.on("unhandledRejection", (reason) => log.error({ error: String(reason) }, "a promise failed unseen"));

serve().catch((error: unknown) => {
  if (error instanceof CannotStart) {
    console.error(error.message);
    process.exit(78);
  }
  throw error;
});
