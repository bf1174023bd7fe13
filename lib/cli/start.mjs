import { refuseOldNode } from "./node-version.mjs";

const refusal = refuseOldNode();
if (refusal) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  await start();
}

async function start() {
  const { setUp } = await import("./set-up.mjs");
  const { hold, runUntilEnd } = await import("./child.mjs");
  hold();
  try {
    const runtime = await setUp(["packages", "client", "pages"]);
    const arguments_ = ["--import", "tsx", "lib/cli/run.ts", ...process.argv.slice(2)];
    process.exitCode = await runUntilEnd(runtime, arguments_);
  } catch (error) {
    if (error.name !== "CannotStart") throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
