import { log } from "@/lib/foundation/log";

const mostBytes = 10_000;

/** What browsers refused to load, for the log. Anonymous, so it takes little and answers nothing. */
export async function POST(request: Request) {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= mostBytes)) return new Response(null, { status: 413 });
  log.warn({ report: (await request.text()).slice(0, mostBytes) }, "content security policy");
  return new Response(null, { status: 204 });
}
