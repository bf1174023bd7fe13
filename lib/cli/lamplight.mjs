#!/usr/bin/env node
import { refuseOldNode } from "./node-version.mjs";

const refusal = refuseOldNode();
if (refusal) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  // A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
  process.stdout.on("error", () => process.exit());
  await answer(process.argv.slice(2));
}

/** Exit codes: 0 done, 1 refused or found something, 2 wrong use. */
async function answer(words) {
  const { chooseCommand } = await import("./choose-command.mjs");
  const chosen = chooseCommand(words);
  if (chosen.help) return console.log(chosen.help);
  if (chosen.wrong) {
    console.error(chosen.wrong);
    process.exitCode = 2;
    return;
  }
  try {
    await run(chosen);
  } catch (error) {
    if (error.name !== "CannotStart") throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

async function run({ command, words, options }) {
  if (command.starts) {
    process.argv.splice(2, 1);
    await import("./start.mjs");
    return;
  }
  const { hold, projectFolder, runUntilEnd } = await import("./child.mjs");
  const { chooseRuntime, refuseMissingPackages, setUp, tellOnStandardError } = await import("./set-up.mjs");
  // npm enters the project's folder before it calls us, and notes where the person stood.
  const calledByNpmRun = process.env.npm_lifecycle_event === "lamplight" && process.cwd() === projectFolder;
  const calledFrom = (calledByNpmRun && process.env.INIT_CWD) || process.cwd();
  refuseMissingPackages();
  process.chdir(projectFolder);
  hold();
  tellOnStandardError();
  const runtime = command.needs ? await setUp(command.needs) : chooseRuntime();
  const given = [JSON.stringify({ calledFrom, options }), ...words];
  const node = ["--disable-warning=DeprecationWarning", "--conditions=react-server", "--import", "tsx"];
  // Without a file of their own, events would be told on standard output.
  const log = process.env.LAMPLIGHT_LOG_FILE ? {} : { LAMPLIGHT_LOG_LEVEL: "silent" };
  process.exitCode = await runUntilEnd(runtime, [...node, command.script, ...given], log);
}
