"use client";

import { digestOf } from "@/components/frame/error-digest";
import { PlainPage } from "@/components/frame/plain-page";
import { Button, ButtonLink } from "@/components/ui/button";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <PlainPage
      title="This page could not be shown"
      reference={digestOf(error)}
      actions={
        <>
          <Button variant="primary" onClick={() => retry()}>
            Try again
          </Button>
          <ButtonLink href="/">Go to your home</ButtonLink>
        </>
      }
    >
      <p>Something went wrong on our side, not on yours. What was saved before is safe.</p>
      <p>What you were just sending may not have arrived: look once before you send it again.</p>
    </PlainPage>
  );
}
