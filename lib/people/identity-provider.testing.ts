import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

/** How one sign-in differs from a good one. */
export type Deviation = {
  claims?: Record<string, unknown>;
  without?: readonly string[];
  algorithm?: "none";
  expired?: boolean;
  foreignKey?: boolean;
};

type Grant = Deviation & { nonce: string; challenge: string };

/** A small identity provider on this machine, honest until told otherwise. */
export async function startIdentityProvider() {
  const [own, foreign] = await Promise.all([generateKeyPair("RS256"), generateKeyPair("RS256")]);
  const key = { ...(await exportJWK(own.publicKey)), kid: "own", alg: "RS256", use: "sig" };
  const grants = new Map<string, Grant>();
  const state = { isDown: false };

  const server = createServer((request, response) => {
    if (state.isDown) return void response.writeHead(503).end();
    void answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse) {
    if (request.url?.endsWith("/openid-configuration")) {
      return sendJson(response, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
      });
    }
    if (request.url === "/keys") return sendJson(response, { keys: [key] });
    const form = new URLSearchParams(await text(request));
    const grant = grants.get(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (!grant || grant.challenge !== challenge) return sendJson(response, { error: "invalid_grant" }, 400);
    grants.delete(form.get("code") ?? "");
    return sendJson(response, {
      access_token: "unused",
      token_type: "Bearer",
      id_token: await idToken(grant),
    });
  }

  async function idToken({ nonce, claims, without = [], algorithm, expired, foreignKey }: Grant) {
    const now = Math.floor(Date.now() / 1000);
    const good: JWTPayload = { iss: issuer, aud: "lamplight", nonce, iat: now, exp: now + 300, ...claims };
    if (expired) good.exp = now - 300;
    for (const name of without) delete good[name];
    if (algorithm === "none") return `${encode({ alg: "none" })}.${encode(good)}.`;
    return new SignJWT(good)
      .setProtectedHeader({ alg: "RS256", kid: "own" })
      .sign(foreignKey ? foreign.privateKey : own.privateKey);
  }

  return {
    issuer,
    state,
    /** Does what the person does there: signs in and is sent back with these parameters. */
    authorize(address: string, deviation: Deviation = {}): Record<string, string> {
      const asked = new URL(address).searchParams;
      const code = randomUUID();
      const [nonce, challenge] = [asked.get("nonce") ?? "", asked.get("code_challenge") ?? ""];
      grants.set(code, { ...deviation, nonce, challenge });
      return { code, state: asked.get("state") ?? "" };
    },
    stop: () => new Promise((stopped) => server.close(stopped)),
  };
}

function encode(value: unknown) {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function sendJson(response: ServerResponse, value: unknown, status = 200) {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}
