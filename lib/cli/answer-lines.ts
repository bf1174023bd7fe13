import { CannotStart } from "@/lib/foundation/cannot-start";
import { readLines } from "./read-lines";
import { print } from "./run-command";

/**
 * Answers each line of standard input with a line of JSON, as soon as it has ended. A line that is too long or no UTF-8,
 * and every answer that is an error, makes the exit code 1.
 * @throws CannotStart where standard input cannot be read.
 */
export async function answerLines(what: string, answer: (line: string) => object) {
  if (process.stdin.isTTY) console.error(`Type one ${what} a line, and end with Ctrl+D.`);
  try {
    for await (const lines of readLines(process.stdin)) {
      const answers = lines.map((line) => (line === null ? unreadable : answer(line)));
      if (answers.some((found) => "error" in found)) process.exitCode = 1;
      await print(answers.map((found) => JSON.stringify(found)).join("\n"));
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new CannotStart(`Standard input cannot be read (${error.code}).`);
  }
}

const unreadable = { error: "This line is longer than 1 MB, or not written in UTF-8." };
