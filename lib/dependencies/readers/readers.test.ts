import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { FoundComponent, ReadManifest } from "../manifest";
import { pythonReaders } from "../python-formats";
import { readTypedList } from "../typed-list";
import { readBunLock } from "./bun-lock";
import { readCargoLock } from "./cargo-lock";
import { readComposerLock } from "./composer-lock";
import { readCycloneDx } from "./cyclonedx";
import { readGemfileLock } from "./gemfile-lock";
import { readGoMod } from "./go-mod";
import { readGradleLockfile } from "./gradle-lockfile";
import { readNugetLock } from "./nuget-lock";
import { readNugetProject, readPackagesConfig } from "./nuget-project";
import { readPackageJson } from "./package-json";
import { readPackageLockJson } from "./package-lock-json";
import { readPipList } from "./pip-list";
import { readPnpmLock } from "./pnpm-lock";
import { readPomXml } from "./pom-xml";
import { readRDescription } from "./r-description";
import { readRenvLock } from "./renv-lock";
import { readRequirementsTxt } from "./requirements-txt";
import { readSpdx } from "./spdx";
import { readYarnLock } from "./yarn-lock";

const tables = [
  {
    file: "requirements-txt",
    read: (text: string) => readRequirementsTxt(text.replace(/^\ufeff/, "")),
    told: [],
  },
  { file: "pip-list", read: readPipList, told: [] },
  { file: "package-json", read: readPackageJson, told: [] },
  { file: "package-lock-json", read: readPackageLockJson, told: ["direct"] },
  { file: "pyproject-toml", read: pythonReaders["pyproject.toml"], told: [] },
  { file: "uv-lock", read: pythonReaders["uv.lock"], told: ["direct"] },
  { file: "poetry-lock", read: pythonReaders["poetry.lock"], told: ["direct"] },
  { file: "pdm-lock", read: pythonReaders["pdm.lock"], told: ["direct"] },
  { file: "pipfile", read: pythonReaders.Pipfile, told: [] },
  { file: "pipfile-lock", read: pythonReaders["Pipfile.lock"], told: ["direct"] },
  { file: "pylock-toml", read: pythonReaders["pylock.toml"], told: ["direct"] },
  { file: "environment-yml", read: pythonReaders["environment.yml"], told: [] },
  { file: "conda-list", read: pythonReaders["conda-list"], told: [] },
  { file: "python-script", read: pythonReaders["python-script"], told: [] },
  { file: "notebook", read: pythonReaders.notebook, told: [] },
  { file: "cyclonedx", read: readCycloneDx, told: ["direct", "purl"] },
  { file: "spdx", read: readSpdx, told: ["direct", "purl"] },
  { file: "pnpm-lock", read: readPnpmLock, told: ["direct"] },
  { file: "yarn-lock", read: readYarnLock, told: ["direct"] },
  { file: "bun-lock", read: readBunLock, told: ["direct"] },
  { file: "nuget-lock", read: readNugetLock, told: ["direct"] },
  { file: "nuget-project", read: readNugetProject, told: [] },
  { file: "packages-config", read: readPackagesConfig, told: [] },
  { file: "cargo-lock", read: readCargoLock, told: ["direct"] },
  { file: "go-mod", read: readGoMod, told: ["direct"] },
  { file: "gemfile-lock", read: readGemfileLock, told: ["direct"] },
  { file: "composer-lock", read: readComposerLock, told: ["direct"] },
  { file: "gradle-lockfile", read: readGradleLockfile, told: ["direct"] },
  { file: "pom-xml", read: readPomXml, told: [] },
  { file: "renv-lock", read: readRenvLock, told: ["direct"] },
  { file: "r-description", read: readRDescription, told: [] },
  { file: "typed-list", read: (text: string) => readTypedList(text, "pypi"), told: ["npm:"] },
] as const;

for (const { file, read, told } of tables) {
  describe(`${file} reads as its table says`, () => {
    for (const [written, expected] of casesOf(file)) {
      test(`${written} -> ${expected}`, () => {
        expect(inWords(read(unescaped(written), "runtime"), told)).toBe(expected);
      });
    }
  });
}

function casesOf(file: string): [string, string][] {
  const table = readFileSync(new URL(`./${file}.cases.txt`, import.meta.url), "utf8");
  return table
    .split("\n")
    .filter((line) => line.includes(" -> ") && !/^# .*\s{3}->/.test(line))
    .map((line) => {
      const at = line.lastIndexOf(" -> ");
      return [line.slice(0, at), line.slice(at + 4).trim()];
    });
}

function unescaped(text: string) {
  return text.replace(/\\(\\|n|r|t|u[0-9a-f]{4})/g, (_, sign: string) => JSON.parse(`"\\${sign}"`));
}

function inWords(manifest: ReadManifest, told: readonly string[]) {
  if (manifest.error !== undefined) return "error";
  const found = manifest.components.map((component) => componentInWords(component, told));
  const warnings = manifest.warnings.map(({ cause }) => `! ${cause}`).sort();
  return [...found, ...warnings].join(", ") || "nothing";
}

function componentInWords(component: FoundComponent, told: readonly string[]) {
  const { purl, name, version, requirement, pinned, scope, direct, ecosystem } = component;
  const origin = /[?](vcs_url|download_url|repository_url)=/.exec(purl)?.[1] ?? "registry";
  return [
    told.includes("purl")
      ? purl.replace(/^pkg:|@[^@/?]*(?=$|\?)/g, "")
      : `${told.includes("npm:") && ecosystem !== "pypi" ? `${ecosystem}:` : ""}${name}`,
    version ?? `(${requirement ?? "any"})`,
    version === null && pinned ? "pinned" : "",
    scope === "runtime" ? "" : scope,
    { vcs_url: "from repository", download_url: "from address", repository_url: "from local", registry: "" }[
      origin
    ],
    told.includes("direct") && direct ? "direct" : "",
  ]
    .filter(Boolean)
    .join(" ");
}
