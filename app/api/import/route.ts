import type { NextRequest } from "next/server";
import { findActor } from "@/app/who-asks";
import { keepFile } from "@/lib/exchange/commands/keep-file";
import { ensureMayImport } from "@/lib/exchange/commands/receive-import";
import { arrivingBody } from "@/lib/foundation/arriving-body";
import { type FormState, formOutcome } from "@/lib/foundation/form-outcome";
import { withRoom } from "@/lib/foundation/large-bodies";
import { wakeImports } from "@/lib/jobs/commands";

/** Keeps a file, which is read beside the pages from then on. Takes the file itself as the body; its kind and name stand in the address. */
export async function POST(request: NextRequest) {
  const [actor, now] = [await findActor(), new Date()];
  if (!actor) return say(401, "You were signed out meanwhile. Sign in and choose the file again.");
  const kind = request.nextUrl.searchParams.get("kind");
  const fileName = request.nextUrl.searchParams.get("name");
  const outcome = await formOutcome(async () => {
    ensureMayImport(actor, kind);
    return withRoom(request.headers, actor.id, () =>
      keepFile(actor, { kind, fileName }, arrivingBody(request.body), now),
    );
  });
  if (outcome.done) {
    await wakeImports(actor);
    return Response.json(outcome.value, { status: 202 });
  }
  const { errors, message, details } = outcome.state;
  const sentence = Object.values(errors)[0] ?? message ?? "";
  return say(statusOf(outcome.state), sentence, Number(details.retryAfterSeconds ?? 0));
}

function statusOf({ reason, details }: FormState) {
  if (details.tooLarge) return 413;
  if (reason === "not-allowed") return 403;
  if (reason === "too-many") return 429;
  return reason === "unreachable" ? 503 : 422;
}

function say(status: number, sentence: string, retryAfterSeconds = 0) {
  const headers = { ...(retryAfterSeconds > 0 && { "retry-after": String(retryAfterSeconds) }) };
  return Response.json({ sentence }, { status, headers });
}
