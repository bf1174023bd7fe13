import type { RefObject } from "react";

const readingLimitMs = 12_000;

/** The sentence for somebody who sends a form while a file is being read for longer than that. */
export const stillReading =
  "A file is still being read. Nothing was sent yet: wait until its packages are shown, or cancel the reading, and press the button again.";

/** The form's field `needs` once nothing is being read any more; null when that takes too long. */
export async function whenRead(place: RefObject<HTMLElement | null>): Promise<string | null> {
  for (let waitedMs = 0; waitedMs <= readingLimitMs; waitedMs += 100) {
    const field = place.current?.querySelector<HTMLInputElement>("input[name=needs]");
    if (field?.value) return field.value;
    await new Promise((resolve) => window.setTimeout(resolve, 100));
  }
  return null;
}
