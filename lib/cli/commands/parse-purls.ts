import { parsePackageUrl } from "@/lib/dependencies/package-url";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { readLines } from "../read-lines";
import { print, runCommand } from "../run-command";

/** Answers each package URL on standard input with its parts, as soon as its line has ended. */
async function parseAll() {
  if (process.stdin.isTTY) console.error("Type one package URL a line, and end with Ctrl+D.");
  try {
    for await (const lines of readLines(process.stdin)) {
      const answers = lines.map(answer);
      if (answers.some((found) => "error" in found)) process.exitCode = 1;
      await print(answers.map((found) => JSON.stringify(found)).join("\n"));
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new CannotStart(`Standard input cannot be read (${error.code}).`);
  }
}

function answer(line: string | null) {
  if (line === null) return { error: "This line is longer than 1 MB, or not written in UTF-8." };
  return parsePackageUrl(line);
}

await runCommand(parseAll);
