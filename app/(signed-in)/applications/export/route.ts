import type { NextRequest } from "next/server";
import { readerOf } from "@/app/reader";
import { findActor } from "@/app/who-asks";
import { downloadAnswer, downloadName } from "@/lib/exchange/download";
import { formOutcome } from "@/lib/foundation/form-outcome";
import { downloadApplications } from "@/lib/overview/commands/export-applications";
import { type ExportRequest, readExportRequest } from "@/lib/overview/export-request";
import { wholeList, writeInventoryAddress } from "@/lib/overview/schema";

/** The inventory as a file: its own address parameters, and `format`. */
export async function GET(request: NextRequest) {
  const asked = readExportRequest(request.url);
  const outcome = await formOutcome(() => answer(asked));
  if (outcome.done) return outcome.value;
  const { reason, message, details } = outcome.state;
  if (details.signIn) return goTo(askForSignIn(asked));
  return reason === "unreachable"
    ? say(unreachable, 503)
    : say(message ?? "This is no list of applications.", 409);
}

const unreachable = "Lamplight could not reach its database, so there is no file. Try again in a moment.";

async function answer(asked: ExportRequest) {
  const actor = await findActor();
  if (!actor) return goTo(`/sign-in?next=${encodeURIComponent(listOf(asked))}`);
  if (!asked.fits) return say(asked.sentence, asked.status);

  const { search, format } = asked;
  const { now, timeZone } = await readerOf(actor);
  const origin = process.env.LAMPLIGHT_ORIGIN ?? "";
  const bytes = await downloadApplications(actor, search, format, { now, timeZone, origin });
  return downloadAnswer(bytes, downloadName("applications", format, now, timeZone), format);
}

/** The page of what the file would have held. */
function listOf(asked: ExportRequest) {
  return asked.fits ? writeInventoryAddress(wholeList(asked.search)) : "/applications";
}

/** The list again, which says there what is missing. */
function askForSignIn(asked: ExportRequest) {
  const place = listOf(asked);
  return `${place}${place.includes("?") ? "&" : "?"}export=sign-in`;
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
