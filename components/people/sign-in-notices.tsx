import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { signInProblemSentence } from "@/lib/people/sign-in-problems";

type SignInNoticesProps = {
  signedOut: boolean;
  problem: string | undefined;
  signedInAs: string | null;
  isDemo: boolean;
  next: string;
};

/** What just happened, before the person chooses what comes next. */
export function SignInNotices({ signedOut, problem, signedInAs, isDemo, next }: SignInNoticesProps) {
  const sentence = signInProblemSentence(problem);
  return (
    <>
      {isDemo ? (
        <Notice title="This is a demo, on this machine only">
          Everybody and everything in it is invented, and nobody needs a password. Choose one of these people
          and see Lamplight with their eyes; you can change over at any time.
        </Notice>
      ) : null}
      {sentence ? (
        <Notice tone="warning">{sentence}</Notice>
      ) : signedInAs ? (
        <Notice
          action={
            <ButtonLink href={next} size="small">
              Go on
            </ButtonLink>
          }
        >
          You are signed in as {signedInAs}.
        </Notice>
      ) : signedOut ? (
        <Notice>You are signed out. What you saved is safe; come back whenever you like.</Notice>
      ) : null}
    </>
  );
}
