type LookedAfter = {
  ownerId: string;
  secondOwnerId: string | null;
  secondOwnerConfirmedAt: Date | null;
};

/** Whoever asks, owns it, or is second owner by their own word looks after it: a mentor comes from outside. */
export function looksAfterIt(personId: string, application: LookedAfter, askedById: string) {
  const { ownerId, secondOwnerId, secondOwnerConfirmedAt } = application;
  return (
    personId === ownerId ||
    personId === askedById ||
    (personId === secondOwnerId && secondOwnerConfirmedAt !== null)
  );
}
