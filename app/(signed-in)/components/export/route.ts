import type { NextRequest } from "next/server";
import { readerOf } from "@/app/reader";
import { findActor } from "@/app/who-asks";
import { downloadAnswer, downloadName } from "@/lib/exchange/download";
import { formOutcome } from "@/lib/foundation/form-outcome";
import { downloadReach } from "@/lib/overview/commands/export-reach";
import { type ReachExportRequest, reachPageOf, readReachExportRequest } from "@/lib/overview/reach-export";

/** How far a package reaches, as a file: `purl`, `versions` and `format`. */
export async function GET(request: NextRequest) {
  const asked = readReachExportRequest(request.url);
  const outcome = await formOutcome(() => answer(asked));
  if (outcome.done) return outcome.value;
  const { reason, message, details } = outcome.state;
  if (details.signIn) return goTo(String(details.signIn));
  return reason === "unreachable"
    ? say("Lamplight could not reach its database, so there is no file. Try again in a moment.", 503)
    : say(message ?? "This is no package.", statuses[reason as keyof typeof statuses] ?? 409);
}

const statuses = { "not-allowed": 403, "not-found": 404 };

async function answer(asked: ReachExportRequest) {
  const actor = await findActor();
  if (!actor)
    return goTo(`/sign-in?next=${encodeURIComponent(asked.fits ? reachPageOf(asked) : "/components")}`);
  if (!asked.fits) return say(asked.sentence, asked.status);
  const { now, timeZone } = await readerOf(actor);
  const origin = process.env.LAMPLIGHT_ORIGIN ?? "";
  const bytes = await downloadReach(actor, asked, { now, timeZone, origin });
  return downloadAnswer(bytes, downloadName("blast-radius", asked.format, now, timeZone), asked.format);
}

function goTo(place: string) {
  return new Response(null, { status: 303, headers: { Location: place } });
}

function say(sentence: string, status: number) {
  return new Response(`${sentence}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
