import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { themeCookie } from "@/components/ui/theme";
import type { Asker } from "@/lib/people/commands/sign-in-door";
import { endSession, findActorOfSession, findThemeOfSession } from "@/lib/people/sign-in";

export { isLocalMode } from "@/lib/foundation/local-mode";
export { placeToGo } from "@/lib/foundation/place-to-go";

// The prefix makes browsers accept it only from this very host, over a secure or loopback connection.
export const sessionCookie = "__Host-lamplight";

/** Who is asking, with the rights of this moment; null for a stranger. One look-up a request. */
export const findActor = cache(async () => {
  const token = (await cookies()).get(sessionCookie)?.value;
  return token ? findActorOfSession(token, await readRequestId()) : null;
});

/** Who is asking; a stranger is taken to the sign-in page and comes back afterwards. */
export async function requireActor() {
  const actor = await findActor();
  if (!actor) redirect(await signInAddress());
  return actor;
}

/** Whoever this browser belonged to is signed out, and the new session is the only one it has. */
export async function exchangeSession(token: string) {
  const former = await findActor();
  if (former) await endSession(former);
  await keepSession(token);
}

export async function keepSession(token: string) {
  const options = { httpOnly: true, secure: true, sameSite: "lax", path: "/", maxAge: 86_400 } as const;
  const jar = await cookies();
  jar.set(sessionCookie, token, options);
  // A browser that has been told nothing takes the theme of whoever signs in.
  const theme = jar.has(themeCookie) ? null : await findThemeOfSession(token);
  if (theme && theme !== "system") await keepTheme(theme);
}

/** Not for our eyes only: the switch in the person's menu writes it too. */
export async function keepTheme(theme: string) {
  (await cookies()).set(themeCookie, theme, { sameSite: "lax", path: "/", maxAge: 31_536_000 });
}

export async function forgetSession() {
  (await cookies()).set(sessionCookie, "", {
    httpOnly: true,
    secure: true,
    sameSite: "lax",
    path: "/",
    maxAge: 0,
  });
}

export async function readRequestId() {
  return (await headers()).get("x-request-id");
}

/** Where the request comes from: the server writes the address itself, whatever a stranger sends. */
export async function readAsker(): Promise<Asker> {
  const address = (await headers()).get("x-client-address") ?? "";
  return { address, requestId: await readRequestId() };
}

async function signInAddress() {
  const path = (await headers()).get("x-path");
  return path && path !== "/" ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in";
}
