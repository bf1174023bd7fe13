import type { FoundComponent, ReadWarning } from "../manifest";
import type { LineReading } from "./requirements-txt";

/** What a part of a file says: its packages, and what about it could not be taken over as it stands. */
export type Reading = { components: FoundComponent[]; warnings: ReadWarning[] };

export function gathered(readings: readonly (Reading | LineReading)[]): Reading {
  const whole: Reading = { components: [], warnings: [] };
  for (const reading of readings) {
    const found =
      "component" in reading ? (reading.component ? [reading.component] : []) : reading.components;
    for (const component of found) whole.components.push(component);
    for (const warning of reading.warnings) whole.warnings.push(warning);
  }
  return whole;
}

/** The reading with a note before the one its package has. */
export function noted(reading: LineReading, note: string | null): LineReading {
  if (!reading.component || note === null) return reading;
  const { component } = reading;
  return { ...reading, component: { ...component, note: joined(note, component.note) } };
}

export function joined(...notes: (string | null | undefined)[]) {
  return notes.filter(Boolean).join(". ") || null;
}

export function warned(line: number | null, cause: ReadWarning["cause"], message: string): LineReading {
  return { component: null, warnings: [{ line, cause, message }] };
}
