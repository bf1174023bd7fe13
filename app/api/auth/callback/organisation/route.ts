import type { NextRequest } from "next/server";
import { takeExchange } from "@/app/identity-exchange";
import { exchangeSession, findActor, placeToGo, readAsker } from "@/app/who-asks";
import { Refusal } from "@/lib/foundation/refusal";
import { signInThroughProvider } from "@/lib/people/commands/sign-in-through-provider";

const parameters = ["code", "state", "iss", "session_state", "error", "error_description"];

/** Where the identity provider sends people back to. */
export async function GET(request: NextRequest) {
  if (!process.env.OIDC_ISSUER) return new Response("There is nothing here.\n", { status: 404 });
  const [asker, former, { cookies, wish }] = await Promise.all([readAsker(), findActor(), takeExchange()]);
  const brought = request.nextUrl.searchParams;
  const query = Object.fromEntries(
    parameters.flatMap((name) => (brought.has(name) ? [[name, brought.get(name) ?? ""]] : [])),
  );
  const connectSessionId = wish.connect ? (former?.sessionId ?? null) : null;
  try {
    await exchangeSession(await signInThroughProvider({ query, cookies, connectSessionId }, asker));
    return goTo(placeToGo(wish.next));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.reason === "too-many") return askToWait(error);
    return goTo(`/sign-in?problem=${error.details.problem ?? "refused"}`);
  }
}

function goTo(place: string) {
  return new Response(null, { status: 303, headers: { Location: place } });
}

function askToWait({ message, details }: Refusal) {
  const headers = {
    "Content-Type": "text/plain; charset=utf-8",
    "Retry-After": String(details.retryAfterSeconds),
  };
  return new Response(`${message}\n`, { status: 429, headers });
}
