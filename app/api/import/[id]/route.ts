import { findActor } from "@/app/who-asks";
import { findImportProgress } from "@/lib/exchange/queries/read-progress";
import { formOutcome } from "@/lib/foundation/form-outcome";

type ImportContext = { params: Promise<{ id: string }> };

/** How far an import is, for the page that waits for it. */
export async function GET(_request: Request, { params }: ImportContext) {
  const [actor, { id }] = [await findActor(), await params];
  if (!actor) return Response.json({ sentence: "You were signed out meanwhile." }, { status: 401 });
  const outcome = await formOutcome(() => findImportProgress(actor, id, new Date()));
  if (outcome.done) return Response.json({ progress: outcome.value });
  const status = outcome.state.reason === "not-found" ? 404 : 503;
  return Response.json({ sentence: outcome.state.message }, { status });
}
