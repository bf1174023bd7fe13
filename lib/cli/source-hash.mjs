import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const noSource = /(?:\.test\.tsx?|\.cases\.txt|\.md)$|^lib\/cli\//;

/** Changes when a source changes, whatever its times say (a fresh clone has new times everywhere). */
export function hashFiles(root, folders, files) {
  const hash = createHash("sha256");
  const found = folders.flatMap((folder) => listFiles(root, folder)).filter((path) => !noSource.test(path));
  for (const path of [...found.sort(), ...files]) {
    if (existsSync(join(root, path)))
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(root, path)))
        .update("\0");
  }
  return hash.digest("hex");
}

function listFiles(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(root, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}
