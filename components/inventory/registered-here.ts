const references = new Map<string, string>();

const keyOf = (sendingId: string) => `lamplight.registered.${sendingId}`;

/** Remembers, for as long as this tab is open, what the form of that sending became. */
export function rememberRegistered(sendingId: string, reference: string) {
  references.set(sendingId, reference);
  try {
    window.sessionStorage.setItem(keyOf(sendingId), reference);
  } catch {
    // Without room it is known until the next page load.
  }
}

/** The reference of what was registered by that sending since this page was loaded. */
export function registeredSinceLoad(sendingId: string): string | null {
  return references.get(sendingId) ?? null;
}

/** The reference of what this tab has registered by that sending. */
export function registeredInTab(sendingId: string): string | null {
  try {
    return references.get(sendingId) ?? window.sessionStorage.getItem(keyOf(sendingId));
  } catch {
    return references.get(sendingId) ?? null;
  }
}
