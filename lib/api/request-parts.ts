import { readJson } from "@/lib/dependencies/json-document";
import { type Problem, problem } from "./problem";

const mostBodyBytes = 1_048_576;
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

/** The body as JSON, in which no key may come twice. */
export async function bodyOf(
  request: Request,
): Promise<{ body: unknown; text: string } | { refused: Problem }> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  const text = await readText(request);
  if (text === null) return { refused: problem("too-large", 413, "The body is larger than 1 MB.") };
  if (text === "") return { body: {}, text };
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
  return { body, text };
}

async function readText(request: Request) {
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.byteLength > mostBodyBytes) return null;
  return new TextDecoder("utf-8").decode(bytes);
}
