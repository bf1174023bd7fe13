import { ensure } from "@/lib/foundation/refusal";
import { beginExchange, finishExchange } from "../identity-provider-client";
import { recogniseIdentity } from "./recognise-identity";
import { type Asker, passSignInDoor } from "./sign-in-door";

type Return = {
  query: Record<string, string>;
  cookies: Record<string, string>;
  /** The session of whoever asked to be connected to this identity. */
  connectSessionId: string | null;
};

/** Answers the token of a new session for whoever comes back from the identity provider. @throws Refusal */
export async function signInThroughProvider({ query, cookies, connectSessionId }: Return, asker: Asker) {
  return passSignInDoor("identity-provider", asker, async () => {
    const identity = await finishExchange(query, cookies);
    return recogniseIdentity(identity, asker, connectSessionId);
  });
}

/** Where to send the browser, and what it has to bring back. @throws Refusal */
export async function leaveForProvider(asker: Asker) {
  return passSignInDoor("identity-provider", asker, async () => {
    ensure(Boolean(process.env.OIDC_ISSUER), "No sign-in service is configured here.");
    return beginExchange();
  });
}
