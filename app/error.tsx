"use client";

import { digestOf } from "@/components/frame/error-digest";
import { PlainPage } from "@/components/frame/plain-page";
import { buttonLook } from "@/components/ui/button-look";

// Every page carries this one, so it brings no link of the router: after an error the next page is loaded afresh.
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <PlainPage
      title="This page could not be shown"
      reference={digestOf(error)}
      actions={
        <>
          <button type="button" className={buttonLook("primary")} onClick={() => retry()}>
            Try again
          </button>
          <a href="/" className={buttonLook()}>
            Go to your home
          </a>
        </>
      }
    >
      <p>Something went wrong on our side, not on yours. What was saved before is safe.</p>
      <p>What you were just sending may not have arrived: look once before you send it again.</p>
    </PlainPage>
  );
}
