import { answerProblem } from "./api-route";
import { operations } from "./operations";
import { problem } from "./problem";

const health = { method: "GET", path: "/api/v1/health" };

/** What an address takes, in the order of the alphabet; HEAD is a GET of which only the head is sent. */
export function methodsAt(pathname: string) {
  const fitting = [...operations, health].filter(({ path }) => fits(path, pathname));
  // As the framework has it, a name goes before a part in braces.
  const place = fitting.find(({ path }) => path === pathname) ?? fitting[0];
  const taken = fitting.filter(({ path }) => path === place?.path).map(({ method }) => method);
  return [...taken, ...(taken.includes("GET") ? ["HEAD"] : []), "OPTIONS"].sort();
}

function fits(path: string, pathname: string) {
  const [parts, sent] = [path.split("/"), pathname.split("/")];
  return parts.length === sent.length && parts.every((part, at) => part.startsWith("{") || part === sent[at]);
}

/** For the methods that an address does not take: every file of a route exports it under their names. */
export function refuseMethod(request: Request) {
  const allow = methodsAt(new URL(request.url).pathname).join(", ");
  const told = problem(
    "wrong-method",
    405,
    `This address takes no ${request.method}, so nothing was done. It takes ${allow}.`,
  );
  return answerProblem(told, request.headers.get("x-request-id"), { allow });
}

export function tellMethods(request: Request) {
  const allow = methodsAt(new URL(request.url).pathname).join(", ");
  return new Response(null, { status: 204, headers: { allow } });
}
