import { hold, runUntilEnd } from "./child.mjs";
import { setUp } from "./set-up.mjs";

hold();
try {
  const runtime = await setUp(["packages", "client"]);
  const options = ["--disable-warning=DeprecationWarning", "--conditions=react-server", "--import", "tsx"];
  process.exitCode = await runUntilEnd(runtime, [...options, "lib/cli/work.ts"]);
} catch (error) {
  if (error.name !== "CannotStart") throw error;
  console.error(error.message);
  process.exitCode = 1;
}
