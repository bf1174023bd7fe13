import { holdsCredentials, withoutCredentials } from "../credentials";
import type { ReadWarning } from "../manifest";

const valued = new Set(
  "-r --requirement -c --constraint -i --index-url --pypi-url --extra-index-url -f --find-links --no-binary --only-binary --trusted-host --use-feature -C --config-settings --config-setting --global-option --install-option --build-option --hash --root-user-action --proxy --progress-bar --no-build-isolation-package --python-version --platform --keyring-provider --uploaded-prior-to".split(
    " ",
  ),
);
const plain = new Set(
  "--no-index --pre --prefer-binary --require-hashes --no-deps --no-build-isolation --no-cache-dir -U --upgrade --user -q --quiet -Z --always-unzip".split(
    " ",
  ),
);

type Option = { name: string; value: string | null };

/** The address or path behind “-e”, or null. */
export function editableTarget(text: string) {
  const target = /^(?:-e\s*|--editable[=\s]\s*)(.+)$/.exec(text)?.[1];
  return target ? unquoted(target.split(/\s--/)[0]?.trim() ?? "") : null;
}

/** What an option line means for the list; lines that no pip knows are said not to be understood. */
export function warnOfOptions(line: number | null, text: string): ReadWarning {
  const options = readOptions(text);
  const include = options?.find(({ name }) => ["-r", "--requirement", "-c", "--constraint"].includes(name));
  if (include) return warnOfInclude(line, include);
  const shown = withoutCredentials(text.length > 300 ? `${text.slice(0, 300)}…` : text);
  if (!options) {
    return {
      line,
      cause: "not-understood",
      message: `This line looks like an option, but pip knows no such option: ${shown}`,
    };
  }
  const password = holdsCredentials(text)
    ? " The password in it was left out; anyone who has this file can read it."
    : "";
  return {
    line,
    cause: "option",
    message: `This line tells pip how to fetch packages and names none: ${shown}.${password}`,
  };
}

/** The hashes of a requirement and its text without options. Null where an option is not one that pip allows here. */
export function splitRequirementOptions(text: string): { text: string; hashes: string[] } | null {
  const start = /\s-{1,2}[a-zA-Z]/.exec(text)?.index ?? -1;
  if (start < 0) return { text, hashes: [] };
  const options = readOptions(text.slice(start).trim());
  if (!options) return null;
  const hashes = options.filter(({ name }) => name === "--hash").map(({ value }) => value ?? "");
  return { text: text.slice(0, start).trim(), hashes };
}

function warnOfInclude(line: number | null, { name, value }: Option): ReadWarning {
  const file = withoutCredentials(value ?? "");
  const message =
    name === "-c" || name === "--constraint"
      ? `This line points at ${file}, a list that limits versions. It was not followed, so versions may be narrower than shown.`
      : `This line points at another list, ${file}. It was not followed: add that file too, so that its packages are counted.`;
  return { line, cause: "include", message };
}

function readOptions(text: string): Option[] | null {
  const words = text.split(/\s+/);
  const options: Option[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const equals = word.startsWith("--") ? word.indexOf("=") : -1;
    const name = equals > 0 ? word.slice(0, equals) : word.startsWith("--") ? word : word.slice(0, 2);
    const joined = equals > 0 ? word.slice(equals + 1) : word.startsWith("--") ? "" : word.slice(2);
    if (plain.has(name) && joined === "") options.push({ name, value: null });
    else if (valued.has(name)) {
      const value = joined || words[at + 1];
      if (!value) return null;
      if (!joined) at += 1;
      options.push({ name, value: unquoted(value) });
    } else return null;
  }
  return options;
}

function unquoted(text: string) {
  return text.replace(/^(["'])(.*)\1$/, "$2");
}
