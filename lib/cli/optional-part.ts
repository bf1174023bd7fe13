import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** Loads a part of the product that not every build contains; null when it is not there. */
export async function importIfThere(name: string): Promise<Record<string, unknown> | null> {
  const path = resolve(name.replace(/^@\//, ""));
  if (![`${path}.ts`, `${path}/index.ts`].some((file) => existsSync(file))) return null;
  return import(name);
}
