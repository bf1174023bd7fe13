import type { NextRequest } from "next/server";
import { findActor } from "@/app/who-asks";
import { mayImport } from "@/lib/exchange/access";
import { importKinds } from "@/lib/exchange/fields";
import { writeTemplate } from "@/lib/exchange/template";
import { downloadHeaders } from "@/lib/foundation/answer-headers";

/** A file to fill in. */
export async function GET(request: NextRequest) {
  const actor = await findActor();
  if (!actor) return new Response("Sign in first.\n", { status: 401 });
  if (!mayImport(actor)) return new Response("This is not for you.\n", { status: 403 });
  const asked = request.nextUrl.searchParams.get("kind");
  const kind = importKinds.find((known) => known === asked) ?? "applications";
  const headers = downloadHeaders("text/csv; charset=utf-8", `lamplight-${kind}.csv`);
  return new Response(writeTemplate(kind), { headers });
}
