/** So many may leave without a second look at who is asking. */
export const mostWithoutFreshSignIn = 1_000;

export const freshSignInSentence = `More than ${mostWithoutFreshSignIn.toLocaleString("en")} applications would leave here at once, so that needs a sign-in of the last ten minutes. Sign in again, then repeat it.`;
