/** Why the program does not start, in a sentence for the person at the terminal. */
export class CannotStart extends Error {
  override readonly name = "CannotStart";
}
