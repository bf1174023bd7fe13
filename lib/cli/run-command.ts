import { CannotStart } from "@/lib/foundation/cannot-start";
import { Refusal } from "@/lib/foundation/refusal";

/**
 * Runs the script of a command. A refusal becomes its sentence on standard error and exit code 1; standard output holds
 * nothing but what `print` is given.
 */
export async function runCommand(work: () => Promise<void>) {
  console.log = console.error;
  process.stdout.on("error", quietlyEnd);
  process.stderr.on("error", () => {});
  try {
    await work();
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof CannotStart || error instanceof Refusal ? error.message : error);
  }
}

/** Writes lines for another program, and waits while that is slower than we are. */
export function print(lines: string) {
  return new Promise<void>((done) => {
    process.stdout.write(`${lines}\n`, () => done());
  });
}

export function printJson(value: unknown) {
  return print(JSON.stringify(value));
}

// Whoever reads us has seen enough, and says so by closing the pipe.
function quietlyEnd(error: NodeJS.ErrnoException) {
  if (error.code !== "EPIPE") console.error(`The result could not be written: ${error.message}`);
  process.exit(error.code === "EPIPE" ? process.exitCode : 1);
}
