import { type FileHandle, open } from "node:fs/promises";
import { resolve } from "node:path";
import { packageLimits, type ReadManifest } from "@/lib/dependencies/manifest";
import { readManifest } from "@/lib/dependencies/recognise";
import { readCalled } from "../called";
import { printJson, runCommand } from "../run-command";

/** Reads files that list packages or say what they use, one after the other, and prints a line of JSON for each. */
async function readFiles() {
  const { words, calledFrom } = readCalled();
  for (const file of words) {
    const line = await readOne(file, resolve(calledFrom, file));
    if (line.error !== undefined) process.exitCode = 1;
    await printJson(line);
  }
}

async function readOne(file: string, path: string) {
  try {
    return lineOf(file, readManifest(file, await readBytes(path)));
  } catch (error) {
    return { file, format: null, components: [], warnings: [], error: reasonOf(error) };
  }
}

function lineOf(file: string, { format, components, warnings, facts, error }: ReadManifest) {
  return {
    file,
    format: format === "unknown" || format === "binary" || format === "not-read-yet" ? null : format,
    components: components.map(({ purl, ecosystem, name, version, requirement, scope, direct, line }) => ({
      purl,
      ecosystem,
      name,
      version,
      requirement,
      scope,
      direct,
      line,
    })),
    warnings: warnings.map(({ line, message }) => ({ line, message })),
    ...(facts === undefined ? {} : { facts }),
    ...(error === undefined ? {} : { error }),
  };
}

/** At most one byte more than may be read, so that the reader says itself what is too large. */
async function readBytes(path: string) {
  const handle = await open(path);
  try {
    const found = await handle.stat();
    if (found.isDirectory()) throw new Error("This is a folder, not a file.");
    if (!found.isFile() && !found.isFIFO()) throw new Error("This is a device, not a file.");
    return await readUpTo(handle, packageLimits.bytes + 1);
  } finally {
    await handle.close();
  }
}

async function readUpTo(handle: FileHandle, most: number) {
  const parts: Buffer[] = [];
  let length = 0;
  while (length < most) {
    const part = Buffer.allocUnsafe(Math.min(1_000_000, most - length));
    const { bytesRead } = await handle.read(part, 0, part.length, null);
    if (bytesRead === 0) break;
    parts.push(part.subarray(0, bytesRead));
    length += bytesRead;
  }
  return Buffer.concat(parts);
}

const reasonByCode: Record<string, string> = {
  ENOENT: "There is no such file.",
  ENOTDIR: "There is no such file.",
  EACCES: "You may not read this file.",
  EPERM: "You may not read this file.",
  ELOOP: "This link leads to itself.",
  ENAMETOOLONG: "There is no such file.",
};

function reasonOf(error: unknown) {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  return reasonByCode[code] ?? (code ? `This file cannot be read (${code}).` : error.message);
}

await runCommand(readFiles);
