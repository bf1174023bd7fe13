import { createServer, type RequestListener, type Server } from "node:http";
import { CannotStart } from "@/lib/foundation/cannot-start";

const triesForFreePort = 50;

/** Listens on every host at one port: the wanted one, or the next that is free on all of them. */
export async function listenOn(
  hosts: readonly string[],
  wanted: number,
  mayMove: boolean,
  answer: RequestListener,
) {
  const last = Math.min(wanted + (mayMove ? triesForFreePort : 0), 65_535);
  for (let port = wanted; port <= last; port++) {
    const servers = await listenOnAll(hosts, port, answer);
    if (servers) return { servers, port };
  }
  throw new CannotStart(
    `Port ${wanted} is taken by another program. Stop it, or choose another port: PORT=${wanted + 1} npm start`,
  );
}

async function listenOnAll(hosts: readonly string[], port: number, answer: RequestListener) {
  const servers: Server[] = [];
  for (const host of hosts) {
    const server = createServer(
      { keepAliveTimeout: 65_000, headersTimeout: 30_000, requestTimeout: 300_000 },
      answer,
    );
    const problem = await new Promise<string | null>((resolve, reject) => {
      server.once("error", (error: NodeJS.ErrnoException) =>
        error.code ? resolve(error.code) : reject(error),
      );
      server.listen(port, host, () => resolve(null));
    });
    if (problem === null) servers.push(server);
    else if (problem === "EADDRINUSE" || problem === "EACCES") {
      for (const opened of servers) opened.close();
      if (problem === "EACCES")
        throw new CannotStart(
          `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`,
        );
      return null;
    } else if (host !== "::1")
      throw new CannotStart(`HOST ${host} is not an address of this machine (${problem}).`);
  }
  return servers;
}

/** Lets what has begun be finished, and refuses what has not; resolves when nothing is open any more. */
export async function drain(servers: readonly Server[], longestSeconds: number) {
  const closed = Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  const idle = setInterval(() => {
    for (const server of servers) server.closeIdleConnections();
  }, 50);
  const cut = setTimeout(() => {
    for (const server of servers) server.closeAllConnections();
  }, longestSeconds * 1000);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
