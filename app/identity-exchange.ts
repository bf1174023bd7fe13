import { cookies } from "next/headers";
import { z } from "zod";
import type { ExchangeCookie } from "@/lib/people/identity-provider-client";

const wishCookie = "__Secure-lamplight-sign-in";
// Only the address that people come back to ever sees them.
const place = { httpOnly: true, secure: true, sameSite: "lax", path: "/api/auth/callback" } as const;

const wishSchema = z.strictObject({ next: z.string().max(2_000), connect: z.boolean() });

/** What the person wanted when they left for the identity provider. */
export type Wish = z.infer<typeof wishSchema>;

export async function keepExchange(brought: readonly ExchangeCookie[], wish: Wish) {
  const jar = await cookies();
  for (const { name, value } of brought) jar.set(name, value, { ...place, maxAge: 900 });
  jar.set(wishCookie, JSON.stringify(wish), { ...place, maxAge: 900 });
}

/** What came back with the browser, good for this one time: all of it is forgotten. */
export async function takeExchange() {
  const jar = await cookies();
  const all = jar.getAll();
  const brought = Object.fromEntries(all.map(({ name, value }) => [name, value]));
  for (const { name } of all) {
    if (name === wishCookie || name.startsWith("__Secure-next-auth."))
      jar.set(name, "", { ...place, maxAge: 0 });
  }
  return { cookies: brought, wish: readWish(brought[wishCookie]) };
}

function readWish(text: string | undefined): Wish {
  try {
    return wishSchema.parse(JSON.parse(text ?? ""));
  } catch {
    return { next: "/", connect: false };
  }
}
