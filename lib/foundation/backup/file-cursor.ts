import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";

const stride = 256 * 1024;
const lineFeed = 0x0a;

/** Reads a file from its beginning to its end, by lines and by lengths, and hashes what it has passed. */
export class FileCursor {
  #waiting: Buffer = Buffer.alloc(0);
  #readTo = 0;
  #hash = createHash("sha256");

  /** How many bytes were passed. */
  position = 0;

  constructor(private readonly handle: FileHandle) {}

  /** The next line without its end, or null where none ends within `longest` bytes. */
  async line(longest: number) {
    let searched = 0;
    for (;;) {
      const end = this.#waiting.indexOf(lineFeed, searched);
      if (end >= 0) return this.#pass(end + 1).toString("utf8", 0, end);
      searched = this.#waiting.length;
      if (searched > longest || !(await this.#readMore(stride))) return null;
    }
  }

  /** Exactly so many bytes, or null where the file ends before. */
  async bytes(length: number) {
    while (this.#waiting.length < length) {
      if (!(await this.#readMore(Math.max(stride, length - this.#waiting.length)))) return null;
    }
    return this.#pass(length);
  }

  async isAtEnd() {
    return this.#waiting.length === 0 && !(await this.#readMore(stride));
  }

  /** SHA-256, in hex, of everything that was passed. */
  hashSoFar() {
    return this.#hash.copy().digest("hex");
  }

  async #readMore(length: number) {
    const part = Buffer.allocUnsafe(length);
    const { bytesRead } = await this.handle.read(part, 0, length, this.#readTo);
    this.#readTo += bytesRead;
    this.#waiting = Buffer.concat([this.#waiting, part.subarray(0, bytesRead)]);
    return bytesRead > 0;
  }

  #pass(length: number) {
    const passed = this.#waiting.subarray(0, length);
    this.#waiting = this.#waiting.subarray(length);
    this.#hash.update(passed);
    this.position += length;
    return passed;
  }
}
