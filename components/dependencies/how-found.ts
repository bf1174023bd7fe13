/** How it is known that one thing reads from another. */
export function howFound(foundIn: string | null) {
  return foundIn ? `found in ${foundIn}` : "said by hand";
}
