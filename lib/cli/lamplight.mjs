import { hold, projectFolder, runUntilEnd } from "./child.mjs";
import { chooseRuntime } from "./set-up.mjs";

const help = `Usage: npm run lamplight -- <command>

  login <e-mail>   prints a link that signs that person in, once, within ten minutes
  audit verify     walks the sealed trace and names the first record that was altered or taken away
  --help           prints this

Lamplight must be running on this machine (npm start). Set LAMPLIGHT_DATA if its data folder is not .data.`;

const [command, ...words] = process.argv.slice(2);

if (command === "login" && words.length === 1 && words[0].includes("@")) {
  await run("lib/cli/login.ts", words[0]);
} else if (command === "audit" && words.join(" ") === "verify") {
  await run("lib/cli/verify-audit.ts");
} else if (command === undefined || command === "--help" || command === "help") {
  console.log(help);
} else {
  console.error(
    command === "login" ? "Name one e-mail address: npm run lamplight -- login you@example.org" : help,
  );
  process.exitCode = 1;
}

async function run(...script) {
  process.chdir(projectFolder);
  hold();
  process.exitCode = await runUntilEnd(chooseRuntime(), [
    "--conditions=react-server",
    "--import",
    "tsx",
    ...script,
  ]);
}
