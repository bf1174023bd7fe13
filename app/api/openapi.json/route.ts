import { describeApi } from "@/lib/api/openapi";

/** What programs can ask for; it says nothing of what is stored, so anybody may read it. */
export function GET() {
  return Response.json(describeApi(process.env.LAMPLIGHT_ORIGIN ?? ""));
}
