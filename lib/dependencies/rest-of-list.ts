export type RestCommand = { command: string; file: string };

const pip = { command: "pip list > pip-list.txt", file: "pip-list.txt" };
const conda = { command: "conda list --export > conda-list.txt", file: "conda-list.txt" };
const npm = { command: "npm install --package-lock-only", file: "package-lock.json" };
const nuget = { command: "dotnet restore --use-lock-file", file: "packages.lock.json" };
const maven = {
  command: "mvn org.cyclonedx:cyclonedx-maven-plugin:makeAggregateBom",
  file: "target/bom.json",
};
const cran = { command: 'Rscript -e "renv::snapshot()"', file: "renv.lock" };

const byFormat: Record<string, readonly RestCommand[]> = {
  "requirements.txt": [
    pip,
    { command: "uv pip compile requirements.txt -o pylock.toml", file: "pylock.toml" },
  ],
  "pyproject.toml": [
    { command: "uv lock", file: "uv.lock" },
    { command: "poetry lock", file: "poetry.lock" },
    { command: "pdm lock", file: "pdm.lock" },
  ],
  Pipfile: [{ command: "pipenv lock", file: "Pipfile.lock" }],
  "environment.yml": [conda],
  "package.json": [
    npm,
    { command: "pnpm install --lockfile-only", file: "pnpm-lock.yaml" },
    { command: "yarn install", file: "yarn.lock" },
  ],
  "pom.xml": [maven],
};

const byEcosystem: Record<string, readonly RestCommand[]> = {
  pypi: [pip],
  conda: [conda],
  npm: [npm],
  nuget: [nuget],
  maven: [maven, { command: "gradle dependencies --write-locks", file: "gradle.lockfile" }],
  golang: [{ command: "go mod tidy", file: "go.mod" }],
  cran: [cran],
  cargo: [{ command: "cargo generate-lockfile", file: "Cargo.lock" }],
  gem: [{ command: "bundle lock", file: "Gemfile.lock" }],
  composer: [{ command: "composer update --no-install", file: "composer.lock" }],
};

/**
 * The commands that write the whole list, with all that the packages of a declared list pull in, the usual one first;
 * none where no command is known. The file is read as resolved when it is dropped.
 */
export function restOfList(list: { format: string; components: readonly { ecosystem: string }[] }) {
  if (list.components.length === 0) return [];
  const ecosystems = Map.groupBy(list.components, ({ ecosystem }) => ecosystem);
  const [main = ""] = [...ecosystems].sort(([, one], [, other]) => other.length - one.length)[0] ?? [];
  return byFormat[list.format] ?? byEcosystem[main] ?? [];
}
