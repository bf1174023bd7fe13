import type { Actor } from "@/lib/access/actor";
import { Refusal } from "@/lib/foundation/refusal";
import { findActor } from "./who-asks";

/**
 * Who sends a form that was opened by `personId`. Unlike `requireActor` it never leads away from what was typed.
 * @throws Refusal `not-allowed`, with `signIn` as the address to go to in another tab.
 */
export async function findActorForForm(personId: unknown, backTo: string): Promise<Actor> {
  const actor = await findActor();
  const details = { signIn: `/sign-in?next=${encodeURIComponent(backTo)}` };
  if (!actor) {
    throw new Refusal(
      "not-allowed",
      "You were signed out meanwhile. What you typed is kept in this browser. Sign in in a new tab, then press the button again.",
      details,
    );
  }
  if (actor.id !== personId) {
    throw new Refusal(
      "not-allowed",
      `Meanwhile ${actor.name} signed in to this browser, and this form was begun by somebody else. Nothing was sent. Sign in again in a new tab as the person who began it.`,
      details,
    );
  }
  return actor;
}
