import { database, isUnreachable } from "@/lib/foundation/database";

/** One word: whether a person could work now. */
export async function GET() {
  try {
    await database.$queryRaw`SELECT 1`;
    return new Response("ok\n", { headers: { "content-type": "text/plain" } });
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    return new Response("degraded\n", {
      status: 503,
      headers: { "content-type": "text/plain", "retry-after": "5" },
    });
  }
}
