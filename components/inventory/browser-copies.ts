export type BrowserCopy = {
  sendingId: string;
  /** The draft on the server that it continues, if one was made. */
  draftId: string | null;
  keptAt: number;
  content: Readonly<Record<string, string>>;
};

const keyOf = (personId: string, sendingId: string) => `lamplight.register.${personId}.${sendingId}`;

/** Keeps what the server does not have yet in this browser; false where the browser has no room. */
export function keepCopy(personId: string, copy: BrowserCopy) {
  try {
    window.localStorage.setItem(keyOf(personId, copy.sendingId), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function forgetCopy(personId: string, sendingId: string) {
  try {
    window.localStorage.removeItem(keyOf(personId, sendingId));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** This person's copies in this browser, newest first. */
export function listCopies(personId: string): BrowserCopy[] {
  const copies: BrowserCopy[] = [];
  try {
    const prefix = keyOf(personId, "");
    for (const key of Object.keys(window.localStorage).filter((each) => each.startsWith(prefix))) {
      const copy = readCopy(window.localStorage.getItem(key));
      if (copy) copies.push(copy);
    }
  } catch {
    return [];
  }
  return copies.sort((one, other) => other.keptAt - one.keptAt);
}

function readCopy(text: string | null): BrowserCopy | null {
  try {
    const { sendingId, draftId, keptAt, content } = JSON.parse(text ?? "");
    const isCopy = typeof sendingId === "string" && typeof keptAt === "number" && typeof content === "object";
    return isCopy
      ? { sendingId, draftId: typeof draftId === "string" ? draftId : null, keptAt, content }
      : null;
  } catch {
    return null;
  }
}
