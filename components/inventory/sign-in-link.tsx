/** In a new tab, so that what was typed stays where it is. */
export function SignInLink({ address }: { address: string }) {
  return (
    <a href={address} target="_blank" rel="noopener" className="font-medium text-act underline">
      Sign in<span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
