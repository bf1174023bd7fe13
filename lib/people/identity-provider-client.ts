import { AsyncLocalStorage } from "node:async_hooks";
import type { NextApiRequest, NextApiResponse } from "next";
import nextAuth, { type NextAuthOptions } from "next-auth";
import { log } from "@/lib/foundation/log";
import { Refusal } from "@/lib/foundation/refusal";
import { readIdentity } from "./identity-claims";
import { type SignInProblem, signInProblems } from "./sign-in-problems";

const provider = "organisation";
const secondsToAnswer = 8;

/** What the browser keeps between leaving and coming back: sealed, and good for fifteen minutes. */
export type ExchangeCookie = { name: string; value: string };

const failures = new AsyncLocalStorage<{ cause?: string }>();

/**
 * Where to send the browser to be recognised, and what it has to bring back.
 * @throws Refusal with `problem: "unreachable"` in its details.
 */
export async function beginExchange(): Promise<{ url: string; cookies: ExchangeCookie[] }> {
  const { csrfToken, cookies } = await askForCsrfToken();
  const request = {
    action: "signin" as const,
    method: "POST" as const,
    query: {},
    body: { csrfToken },
    cookies,
  };
  const { redirect, cookies: kept } = await exchange(request, () => {});
  if (!redirect || redirect.startsWith(ownOrigin())) throw signInRefusal("unreachable");
  return {
    url: redirect,
    cookies: kept.filter(({ name }) => /\.(?:state|nonce|pkce\.code_verifier)$/.test(name)),
  };
}

/**
 * Who came back. The library checks signature, issuer, audience, expiry, state, nonce and PKCE; it keeps nothing.
 * @throws Refusal with a `problem` in its details.
 */
export async function finishExchange(query: Record<string, string>, cookies: Record<string, string>) {
  if (query.error === "access_denied") throw signInRefusal("cancelled");
  let claims: Record<string, unknown> | null = null;
  const failure: { cause?: string } = {};
  await failures.run(failure, () =>
    exchange({ action: "callback", method: "GET", query, body: {}, cookies }, (profile) => {
      claims = profile;
    }),
  );
  if (!claims) throw signInRefusal(isSilence(failure.cause) ? "unreachable" : "refused");
  const identity = readIdentity(claims, process.env.OIDC_ISSUER ?? "");
  if (!identity) throw signInRefusal("refused");
  return identity;
}

export function signInRefusal(problem: SignInProblem) {
  return new Refusal("not-allowed", signInProblems[problem], { problem });
}

type ExchangeRequest = {
  action: "csrf" | "signin" | "callback";
  method: "GET" | "POST";
  query: Record<string, string>;
  body: Record<string, string>;
  cookies: Record<string, string>;
};

// Leaving for the identity provider asks for the library's own token, which our form's origin check replaces.
async function askForCsrfToken() {
  const request = { action: "csrf" as const, method: "GET" as const, query: {}, body: {}, cookies: {} };
  const { body, cookies } = await exchange(request, () => {});
  const csrfToken = body && typeof body === "object" && "csrfToken" in body ? String(body.csrfToken) : "";
  return { csrfToken, cookies: Object.fromEntries(cookies.map(({ name, value }) => [name, value])) };
}

// The library only speaks to a request and a response; these are the few words it uses of them.
async function exchange(request: ExchangeRequest, seeProfile: (profile: Record<string, unknown>) => void) {
  process.env.NEXTAUTH_URL = ownOrigin();
  const answer: { redirect: string | null; body: unknown; cookies: ExchangeCookie[] } = {
    redirect: null,
    body: null,
    cookies: [],
  };
  const response = {
    status: () => response,
    getHeader: () => [],
    setHeader(name: string, value: string | string[]) {
      if (name === "Location") answer.redirect = String(value);
      if (name === "Set-Cookie") answer.cookies.push(...[value].flat().map(readCookie));
      return response;
    },
    send(body: unknown) {
      answer.body = body;
    },
    json(body: unknown) {
      answer.body = body;
    },
    end() {},
  };
  const { action, ...rest } = request;
  const asked = { ...rest, headers: {}, query: { ...request.query, nextauth: [action, provider] } };
  await nextAuth(
    asked as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    options(seeProfile),
  );
  return answer;
}

function options(seeProfile: (profile: Record<string, unknown>) => void): NextAuthOptions {
  const issuer = (process.env.OIDC_ISSUER ?? "").replace(/\/$/, "");
  return {
    secret: process.env.LAMPLIGHT_SECRET,
    useSecureCookies: true,
    providers: [
      {
        id: provider,
        name: provider,
        type: "oauth",
        wellKnown: `${issuer}/.well-known/openid-configuration`,
        clientId: process.env.OIDC_CLIENT_ID,
        clientSecret: process.env.OIDC_CLIENT_SECRET,
        authorization: { params: { scope: "openid profile email" } },
        idToken: true,
        checks: ["pkce", "state", "nonce"],
        httpOptions: { timeout: secondsToAnswer * 1_000 },
        profile: (claims: Record<string, unknown>) => ({ id: String(claims.sub ?? "") }),
      },
    ],
    callbacks: {
      // An address instead of a yes: so the library never makes a session of its own.
      signIn({ profile }) {
        if (profile) seeProfile({ ...profile });
        return ownOrigin();
      },
      redirect: () => ownOrigin(),
    },
    logger: {
      error(code, metadata) {
        const failure = failures.getStore();
        const cause = describeCause(metadata);
        if (failure) failure.cause = cause;
        log.warn({ event: code, cause }, "identity provider");
      },
      warn: () => {},
      debug: () => {},
    },
  };
}

function describeCause(metadata: unknown) {
  const error = metadata && typeof metadata === "object" && "error" in metadata ? metadata.error : metadata;
  return (error instanceof Error ? error.message : "").slice(0, 300);
}

// openid-client's words when nobody answers, or answers with an error of its own.
function isSilence(cause = "") {
  return /ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|timed out|socket hang up|expected 200 OK/.test(cause);
}

function readCookie(line: string): ExchangeCookie {
  const [pair = ""] = line.split(";");
  const at = pair.indexOf("=");
  return { name: pair.slice(0, at), value: decodeURIComponent(pair.slice(at + 1)) };
}

function ownOrigin() {
  return process.env.LAMPLIGHT_ORIGIN ?? "";
}
