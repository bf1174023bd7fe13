import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const packable = /\.(js|css|svg)$/;
const worthPackingBytes = 1_000;

/** Writes a Brotli and a gzip copy beside every script and style sheet below the folder. */
export function packFiles(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = join(folder, name);
    if (!packable.test(name) || statSync(file).size < worthPackingBytes) continue;
    const content = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
    // Without encryption browsers take Brotli from their own machine alone.
    writeFileSync(`${file}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
  }
}
