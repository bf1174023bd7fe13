"use client";

import "./globals.css";
import { digestOf } from "@/components/frame/error-digest";
import { PlainPage } from "@/components/frame/plain-page";
import { buttonLook } from "@/components/ui/button-look";

export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Lamplight could not be shown</title>
        <PlainPage
          title="Lamplight could not be shown"
          reference={digestOf(error)}
          actions={
            <button type="button" className={buttonLook("primary")} onClick={() => retry()}>
              Try again
            </button>
          }
        >
          <p>Something went wrong on our side, not on yours. What was saved before is safe.</p>
          <p>If it stays like this, please tell the people who run Lamplight.</p>
        </PlainPage>
      </body>
    </html>
  );
}
