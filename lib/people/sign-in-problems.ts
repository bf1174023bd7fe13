/** Why a sign-in through the organisation's sign-in service led nowhere; the word stands in the address. */
export const signInProblems = {
  unreachable:
    "Your organisation's sign-in service could not be reached; nobody was signed in. Please try again in a minute. If it stays that way, tell your IT help desk.",
  refused:
    "The answer of your organisation's sign-in service did not fit this sign-in, so nobody was signed in. Please start again from here.",
  cancelled: "The sign-in was not finished, so nobody was signed in. Start again whenever you like.",
  closed:
    "Your account has no access to Lamplight any more. If that is a mistake, ask an administrator of Lamplight.",
  "not-set-up":
    "Lamplight is not set up yet. Ask whoever installed it for the set-up link that its terminal printed.",
  "too-many": "That was tried too often. Please wait a minute and try again.",
} as const;

export type SignInProblem = keyof typeof signInProblems;

export function signInProblemSentence(word: string | undefined) {
  return word !== undefined && Object.hasOwn(signInProblems, word)
    ? signInProblems[word as SignInProblem]
    : null;
}
