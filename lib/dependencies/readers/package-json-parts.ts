import type { Collected } from "./found-facts";
import type { Parts } from "./package-parts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JSON part of a package, or null where it is missing or is none, which is said. */
export function jsonPart(name: string, parts: Parts, found: Collected): Json {
  if (!parts.has(name)) return null;
  const text = new TextDecoder().decode(parts.bytes(name));
  const value = parsedJson(text);
  if (value === null) found.warn("partly-read", `The part “${name}” could not be read; it is no whole JSON.`);
  return value;
}

export function parsedJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

/** The member of that name; null where there is none. */
export function member(value: Json | undefined, ...names: readonly string[]): Json {
  let at: Json = value ?? null;
  for (const name of names) {
    if (at === null || typeof at !== "object" || Array.isArray(at) || !Object.hasOwn(at, name)) return null;
    at = at[name] ?? null;
  }
  return at;
}

export function textMember(value: Json | undefined, ...names: readonly string[]): string | null {
  const found = member(value, ...names);
  return typeof found === "string" && found !== "" ? found : null;
}

export function membersOf(value: Json | undefined): [string, Json][] {
  return value && typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : [];
}

export function itemsOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

const mostValues = 500_000;

/** Every object in a value, from the outside in. */
export function* objectsIn(value: Json): Generator<{ [key: string]: Json }> {
  const waiting: Json[] = [value];
  for (let seen = 0; waiting.length > 0 && seen < mostValues; seen++) {
    const next = waiting.pop();
    if (!next || typeof next !== "object") continue;
    if (!Array.isArray(next)) yield next;
    for (const inner of Object.values(next)) if (inner && typeof inner === "object") waiting.push(inner);
  }
}
