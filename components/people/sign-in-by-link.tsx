/** On a person's own machine nobody needs a password: the terminal vouches for whoever sits there. */
export function SignInByLink({ isSetUp }: { isSetUp: boolean }) {
  if (!isSetUp) {
    return (
      <>
        <p>Nobody has set up Lamplight here yet.</p>
        <p>
          Open the set-up link that the terminal printed when Lamplight started. It is good for ten minutes;
          start Lamplight again for a fresh one.
        </p>
      </>
    );
  }
  return (
    <>
      <p>A sign-in link comes from the terminal of the machine that Lamplight runs on. In its folder, type</p>
      <p>
        <code className="block rounded-lg border border-line bg-surface px-3 py-2 font-mono text-[0.8125rem] text-ink select-all">
          npm run lamplight -- login you@example.org
        </code>
      </p>
      <p>with your own e-mail address, and open the link it prints within ten minutes.</p>
    </>
  );
}
