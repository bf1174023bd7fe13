import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { commands } from "./commands.mjs";

/**
 * What the words after `lamplight` ask for: `{ help }` to print, `{ wrong }` to say why they ask for nothing, or
 * `{ command, words, options }` to run.
 */
export function chooseCommand(words) {
  const asksForHelp = words[0] === "help";
  const asked = asksForHelp ? words.slice(1) : words;
  const first = asked[0];
  if (first === undefined) return asksForHelp ? { help: generalHelp() } : { wrong: generalHelp() };
  if (first === "--help" || first === "-h") return { help: generalHelp() };
  if (first === "--version") return { help: version() };

  const command = commands.find(({ name }) => name.split(" ").every((word, at) => asked[at] === word));
  if (command) {
    return asksForHelp
      ? { help: helpOf(command) }
      : readWords(command, asked.slice(command.name.split(" ").length));
  }
  const family = commands.filter(({ name }) => name.startsWith(`${first} `));
  if (family.length > 0 && (asksForHelp || isHelp(asked[1]))) {
    return { help: family.map(helpOf).join("\n\n") };
  }
  return {
    wrong: `There is no command “${asked.slice(0, family.length > 0 ? 2 : 1).join(" ")}”.\n\n${generalHelp()}`,
  };
}

const isHelp = (word) => word === "--help" || word === "-h";

function readWords(command, rest) {
  const end = rest.indexOf("--");
  if (rest.slice(0, end < 0 ? rest.length : end).some(isHelp)) return { help: helpOf(command) };
  let read;
  try {
    read = parseArgs({ args: rest, options: command.options ?? {}, allowPositionals: true });
  } catch {
    const known = Object.keys(command.options ?? {}).map((name) => `--${name}`);
    const options = known.length > 0 ? `It knows ${known.join(", ")}.` : "It has no options.";
    return wrongUse(command, `“${command.name}” does not understand these options. ${options}`);
  }
  const { positionals, values } = read;
  const { least, most } = command.takes;
  if (positionals.length < least || positionals.length > most || command.refuses?.(positionals)) {
    return wrongUse(command, command.takes.otherwise);
  }
  return { command, words: positionals, options: { ...values } };
}

function wrongUse(command, sentence) {
  return { wrong: `${sentence}\n\n${helpOf(command)}` };
}

function helpOf({ usage, help }) {
  return `Usage: npm run lamplight -- ${usage}\n\n${help}`;
}

function generalHelp() {
  const width = Math.max(...commands.map(({ usage }) => usage.length)) + 2;
  const lines = commands.map(({ usage, does }) => `  ${usage.padEnd(width)}${does}`);
  return `Usage: npm run lamplight -- <command>
       npx lamplight <command>   (inside the project's folder)

${lines.join("\n")}

“<command> --help” says more of each. Results are printed on standard output, messages on standard error. The exit
code is 0 when it was done, 1 when it was refused or something was found, and 2 when the command was used wrongly.
Set LAMPLIGHT_DATA if the data folder is not .data.`;
}

function version() {
  return JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
}
