import { createHash } from "node:crypto";
import { readJson } from "@/lib/dependencies/json-document";
import { gatherBody } from "@/lib/foundation/arriving-body";
import { type Problem, problem } from "./problem";

const mostBodyBytes = 1_048_576;
/** Where a body may hold what was read of a file, or the file in base64. */
export const mostReportBytes = 4 * 1_048_576;
/** Far above what anything takes. */
const mostNames = 200;

/** The token of an Authorization header, or null; cookies and addresses never carry one. */
export function bearerOf(header: string | null) {
  return /^Bearer ([\w-]{1,200})$/i.exec(header ?? "")?.[1] ?? null;
}

/** The address's parameters by name. A name that comes twice is refused: nobody could say which one is meant. */
export function queryOf(url: URL): { query: Record<string, string> } | { refused: Problem } {
  const query: Record<string, string> = Object.create(null);
  if (url.searchParams.size > mostNames)
    return { refused: problem("not-fitting", 422, `The address names more than ${mostNames} things.`) };
  for (const [name, value] of url.searchParams) {
    if (name === "__proto__" || name in query) {
      const errors = [{ field: name.slice(0, 60), message: "It comes twice, or can be no name." }];
      return { refused: problem("not-fitting", 422, "The address names something twice.", { errors }) };
    }
    query[name] = value;
  }
  return { query: { ...query } };
}

/** A body; `text` stands for it where two requests are compared, and `file` is one that was sent as it is. */
export type Sent = { body: unknown; text: string; file: Uint8Array | null } | { refused: Problem };

/** The body as JSON, in which no key may come twice. */
export async function bodyOf(request: Request, mostBytes = mostBodyBytes): Promise<Sent> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  const text = await readText(request, mostBytes);
  if (text === null) return { refused: tooLarge(mostBytes) };
  if (text === "") return { body: {}, text, file: null };
  if (type !== "application/json")
    return { refused: problem("wrong-type", 415, "Send the body as application/json.") };
  const read = readJson(text);
  if ("error" in read) {
    // The reader of files says more than concerns a program.
    const [where] = read.error.split(". ");
    return { refused: problem("not-fitting", 422, `The body is no JSON. ${where}.`) };
  }
  const [twice] = read.repeatedKeys;
  if (twice) {
    const errors = [{ field: twice.key.slice(0, 60), message: `It comes again in line ${twice.line}.` }];
    return { refused: problem("not-fitting", 422, "The body names something twice.", { errors }) };
  }
  const body: unknown = JSON.parse(text);
  if (Object.keys(Object(body)).length > mostNames)
    return { refused: problem("not-fitting", 422, `The body names more than ${mostNames} things.`) };
  return { body, text, file: null };
}

/** The body as it is, whatever it is. */
export async function fileOf(request: Request, mostBytes: number): Promise<Sent> {
  const file = await gatherBody(request.body, mostBytes);
  if (!file) return { refused: tooLarge(mostBytes) };
  return { body: {}, text: createHash("sha256").update(file).digest("hex"), file };
}

function tooLarge(mostBytes: number) {
  const most = Math.floor(mostBytes / 1_000_000);
  return problem("too-large", 413, `The body is larger than ${most} MB.`);
}

async function readText(request: Request, mostBytes: number) {
  const bytes = await gatherBody(request.body, mostBytes);
  return bytes && new TextDecoder("utf-8").decode(bytes);
}
