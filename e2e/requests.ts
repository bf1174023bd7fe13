import { type IncomingHttpHeaders, request } from "node:http";
import type { BrowserContext } from "@playwright/test";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** One plain request, without anything that a browser would add or forbid. */
export function ask(
  address: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  return new Promise<Answer>((resolve, reject) => {
    const { method = "GET", headers = {}, body } = options;
    const sent = request(address, { method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts).toString(),
        }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** What this browser would send as its session. */
export async function sessionOf(context: BrowserContext) {
  const cookie = (await context.cookies()).find(({ name }) => name === "__Host-lamplight");
  return cookie ? `${cookie.name}=${cookie.value}` : "";
}
