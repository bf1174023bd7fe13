import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { answersFor } from "@/lib/inventory/inventory.testing";
import { type ApiScope, apiScopes } from "@/lib/people/api-scopes";
import { createApiTokenAtTerminal } from "@/lib/people/commands/api-tokens";

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Response | Promise<Response>;

/** `answersFor` as a program sends it. */
export function sentBy(actor: Actor, more: Record<string, unknown> = {}) {
  const { sendingId: _sendingId, ...answers } = answersFor(actor, more);
  return answers;
}

export type Told = { status: number; headers: Headers; body: Record<string, unknown> };

const made = new Map<string, Promise<string>>();

/** A token of the person with these scopes, made once: nobody may have many. */
export function tokenFor(actor: Actor, scopes: readonly ApiScope[] = apiScopes) {
  const key = `${actor.id} ${scopes.join(" ")}`;
  const input = { name: "Test", scopes: [...scopes] };
  const token =
    made.get(key) ?? createApiTokenAtTerminal(actor, input, new Date()).then(({ token: drawn }) => drawn);
  made.set(key, token);
  return token;
}

/** Calls the handler of a route file the way a program would. */
export async function call(
  method: string,
  path: string,
  {
    token,
    body,
    headers = {},
  }: { token?: string | null; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Told> {
  const url = new URL(path, "http://localhost:3000");
  const { file, params } = routeOf(url.pathname);
  const route: Record<string, Handler> = await import(/* @vite-ignore */ file);
  const handler = route[method];
  if (!handler) throw new Error(`${path} has no ${method}.`);
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request(url, {
    method,
    ...(body === undefined ? {} : { body: text }),
    headers: {
      "x-client-address": randomUUID(),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
}

// As the framework has it, a name goes before a part in brackets.
const routes = Object.keys(import.meta.glob("/app/api/v1/**/route.ts"))
  .filter((file) => !file.includes("[..."))
  .sort((one, other) => Number(one.includes("[")) - Number(other.includes("[")));

/** The route files, as the paths of the document have them. */
export const routePaths = routes.map((file) =>
  file.replace(/^\/app|\/route\.ts$/g, "").replace(/\[(\w+)\]/g, "{$1}"),
);

function routeOf(pathname: string) {
  for (const file of routes) {
    const names: string[] = [];
    const shape = file.replace(/^\/app|\/route\.ts$/g, "").replace(/\[(\w+)\]/g, (_part, name: string) => {
      names.push(name);
      return "([^/]+)";
    });
    const found = new RegExp(`^${shape}$`).exec(pathname);
    if (found)
      return { file, params: Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? ""])) };
  }
  throw new Error(`No route is at ${pathname}.`);
}
