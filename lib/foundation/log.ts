import { closeSync, openSync, writeSync } from "node:fs";
import pino from "pino";

const secretPaths = [
  "password",
  "token",
  "secret",
  "cookie",
  "authorization",
  "code",
  "sessionId",
  "headers.cookie",
  "headers.authorization",
  'headers["set-cookie"]',
];

/** What a terminal or a reader could mistake for something else: C1 controls, line separators, changes of direction. */
export function escapeUnseen(line: string) {
  return line.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g,
    (sign) => {
      return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
    },
  );
}

function write(text: string) {
  const line = `${escapeUnseen(text.trimEnd())}\n`;
  const file = process.env.LAMPLIGHT_LOG_FILE;
  if (!file) return void process.stdout.write(line);
  const descriptor = openSync(file, "a", 0o600);
  try {
    writeSync(descriptor, line);
  } finally {
    closeSync(descriptor);
  }
}

/** One event, one line of JSON. Never give it what a person typed in confidence: no codes, cookies, tokens or file contents. */
export const log = pino(
  {
    level: process.env.LAMPLIGHT_LOG_LEVEL ?? "info",
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    redact: { paths: [...secretPaths, ...secretPaths.map((path) => `*.${path}`)], censor: "(not logged)" },
  },
  { write },
);
