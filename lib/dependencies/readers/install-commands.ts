import { withoutCredentials } from "../credentials";
import { readCondaSpec } from "./conda-spec";
import type { PythonStatement } from "./python-statements";
import { gathered, noted, type Reading, warned } from "./reading";
import { readPipEntry } from "./requirements-txt";

const pip =
  /^(?:(?:"?\{?sys\.executable\}?"?|python[\d.]*|py)\s+-m\s+)?(?:uv\s+)?pip[\d.]*\s+(?:-\S+\s+){0,5}install(?:\s+|$)|^(?:(?:uv|poetry|pdm)\s+add|pipenv\s+install)(?:\s+|$)/;
const conda = /^(?:conda|mamba|micromamba)\s+(?:-\S+\s+){0,5}install(?:\s+|$)/;

const files = new Set(["-r", "--requirement", "-c", "--constraint", "-e", "--editable"]);
const pipValued = new Set(
  "-i --index-url --extra-index-url -f --find-links --trusted-host -t --target --prefix --root --proxy --timeout --retries --python --platform --python-version --only-binary --no-binary --progress-bar --log --cache-dir --src --upgrade-strategy --global-option --config-settings --index --index-strategy --cert".split(
    " ",
  ),
);
const condaValued = new Set("-c --channel -n --name -p --prefix --file --solver --repodata-fn".split(" "));

/** All commands of a file together; those of a notebook take a few lines. */
const mostLetters = 1_000_000;

/** What “!pip install”, “%pip install” and “%conda install” of a notebook install; other commands say nothing here. */
export function readInstallCommands(commands: readonly PythonStatement[]): Reading {
  let read = 0;
  return gathered(
    commands.map(({ line, text }): Reading => {
      read += text.length;
      if (read > mostLetters) {
        const message = "This code holds more commands than can be read. This one was not.";
        return gathered([warned(line, "not-understood", message)]);
      }
      const command = text
        .replace(/\\\n/g, " ")
        .replace(/^[!%]+\s*/, "")
        .replace(/^sudo\s+/, "")
        .trim();
      if (pip.test(command)) return readPip(command.replace(pip, ""), line);
      return conda.test(command) ? readConda(command.replace(conda, ""), line) : gathered([]);
    }),
  );
}

/** Whether a line of a shell script, or the text of a command, installs something. */
export function installsSomething(text: string) {
  const command = text.replace(/^\s*(?:[!%]+\s*)?(?:sudo\s+)?/, "");
  return pip.test(command) || conda.test(command);
}

function readPip(rest: string, line: number): Reading {
  const words = wordsOf(rest);
  const readings: Reading[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const place = { line, scope: "runtime", direct: true } as const;
    if (files.has(word)) {
      readings.push(gathered([noted(readPipEntry(`${word} ${words[at + 1] ?? ""}`, place), note)]));
      at += 1;
    } else if (/^(?:-[rce]\S|--(?:requirement|constraint|editable)=)/.test(word)) {
      readings.push(gathered([noted(readPipEntry(word, place), note)]));
    } else if (pipValued.has(word)) at += 1;
    else if (word !== "" && !word.startsWith("-"))
      readings.push(gathered([noted(readPipEntry(word, place), note)]));
  }
  if (words.length === 0) {
    const message =
      "This installs something whose name is not written here. Type the package, so that it is counted.";
    readings.push(gathered([warned(line, "unnamed", message)]));
  }
  return gathered(readings);
}

const note = "Installed by the code itself";

function readConda(rest: string, line: number): Reading {
  const words = wordsOf(rest);
  const channels: string[] = [];
  const specs: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "-c" || word === "--channel") channels.push(words[at + 1] ?? "");
    if (/^--channel=/.test(word)) channels.push(word.slice("--channel=".length));
    if (condaValued.has(word)) at += 1;
    else if (word !== "" && !word.startsWith("-")) specs.push(word);
  }
  const channel = channels.length === 1 ? (channels[0] ?? null) : null;
  return gathered(
    specs.map((spec) => {
      const component = readCondaSpec(spec, {
        line,
        scope: "runtime",
        direct: true,
        note,
        channel,
        installed: false,
      });
      const shown = withoutCredentials(spec.slice(0, 200)).replace(/\/t\/[^/]+\//, "/");
      return component
        ? { component, warnings: [] }
        : warned(line, "not-understood", `conda would not understand this package: ${shown}`);
    }),
  );
}

/** The words up to the end of the command, without their quotes. */
function wordsOf(text: string) {
  const words: string[] = [];
  for (const [, double, single, bare = ""] of text
    .slice(0, 4000)
    .matchAll(/"([^"]*)"|'([^']*)'|((?:[^\s"']|(?<=\S)["'][^"'\s]*["'])+)/g)) {
    const quoted = double ?? single;
    if (quoted === undefined && /^(?:&&?|\|\|?|;|#.*|[12]?>.*|<)$/.test(bare)) break;
    const ends = quoted === undefined && /;$/.test(bare);
    words.push(quoted ?? bare.replace(/;$/, "").replace(/["']/g, ""));
    if (ends) break;
  }
  return words;
}
