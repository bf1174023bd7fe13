import { recordAudit } from "@/lib/audit/commands";
import { networkOf } from "@/lib/foundation/client-network";
import { database } from "@/lib/foundation/database";
import { countDoorAttempt } from "@/lib/foundation/door-attempts";
import { log } from "@/lib/foundation/log";
import { Refusal } from "@/lib/foundation/refusal";

const triesPerAccount = 10;

// A persona is no secret and nobody but this machine can ask for one: its limit only keeps a loop in bounds.
const triesPerNetwork = { persona: 120, "sign-in-link": 30, "set-up": 30, "identity-provider": 30 };

export type SignInDoor = keyof typeof triesPerNetwork;

/** Where a request comes from, as far as our own server can vouch for it. */
export type Asker = { address: string; requestId: string | null };

/**
 * Counts the try, does the deed, and keeps a trace of every refusal.
 * @throws Refusal `too-many` after 30 tries a minute from one client network (personas: 120), and whatever the deed throws.
 */
export async function passSignInDoor<T>(door: SignInDoor, asker: Asker, deed: () => Promise<T>): Promise<T> {
  try {
    const kind = door === "persona" ? "persona" : "sign-in";
    await countDoorAttempt(`${kind} from ${networkOf(asker.address)}`, triesPerNetwork[door]);
    return await deed();
  } catch (error) {
    if (error instanceof Refusal) await traceRefusal(door, asker, error);
    throw error;
  }
}

/** @throws Refusal `too-many` after 10 tries a minute for one account, from wherever they come. */
export async function countAccountAttempt(account: string) {
  await countDoorAttempt(`sign-in of ${account}`, triesPerAccount);
}

async function traceRefusal(door: SignInDoor, asker: Asker, { reason, message }: Refusal) {
  log.warn(
    { door, reason, requestId: asker.requestId, network: networkOf(asker.address) },
    "sign-in refused",
  );
  // The limit keeps the audit trail from being filled by whoever tries the door all day.
  if (reason !== "too-many")
    await recordAudit(database, null, "session.refused", [], { door, sentence: message });
}
