import { spawn } from "node:child_process";
import { resolve } from "node:path";

const program = resolve("lib/cli/lamplight.mjs");

export interface Ran {
  code: number | null;
  out: string;
  err: string;
  /** Each line of standard output, read as JSON. @throws SyntaxError where one is not. */
  lines(): unknown[];
}

/** Runs the real program as a person would, from `cwd`, with `input` on its standard input. */
export function runLamplight(
  words: readonly string[],
  { cwd = resolve("."), input = "", env = {} }: { cwd?: string; input?: string | Buffer; env?: object } = {},
) {
  const { npm_lifecycle_event: _script, ...surroundings } = process.env;
  const child = spawn(process.execPath, [program, ...words], { cwd, env: { ...surroundings, ...env } });
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (part) => out.push(part));
  child.stderr.on("data", (part) => err.push(part));
  return new Promise<Ran>((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => {
      const text = Buffer.concat(out).toString();
      const lines = () =>
        text
          .split("\n")
          .slice(0, -1)
          .map((line) => JSON.parse(line) as unknown);
      done({ code, out: text, err: Buffer.concat(err).toString(), lines });
    });
  });
}
