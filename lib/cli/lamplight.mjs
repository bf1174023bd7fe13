import { hold, projectFolder, runUntilEnd } from "./child.mjs";
import { chooseRuntime } from "./set-up.mjs";

const help = `Usage: npm run lamplight -- <command>

  login <e-mail>   prints a link that signs that person in, once, within ten minutes
  --help           prints this

Lamplight must be running on this machine (npm start). Set LAMPLIGHT_DATA if its data folder is not .data.`;

const [command, ...words] = process.argv.slice(2);

if (command === "login" && words.length === 1 && words[0].includes("@")) {
  process.chdir(projectFolder);
  hold();
  const options = ["--conditions=react-server", "--import", "tsx", "lib/cli/login.ts", words[0]];
  process.exitCode = await runUntilEnd(chooseRuntime(), options);
} else if (command === undefined || command === "--help" || command === "help") {
  console.log(help);
} else {
  console.error(
    command === "login" ? "Name one e-mail address: npm run lamplight -- login you@example.org" : help,
  );
  process.exitCode = 1;
}
