import type { Metadata } from "next";
import { headers } from "next/headers";
import { PlainPage } from "@/components/frame/plain-page";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "Nothing here" };

export default async function NotFoundPage() {
  const requestId = (await headers()).get("x-request-id") ?? undefined;
  return (
    <PlainPage
      title="There is nothing at this address"
      reference={requestId}
      actions={
        <>
          <ButtonLink href="/" variant="primary">
            Go to your home
          </ButtonLink>
          <ButtonLink href="/applications">Look through the applications</ButtonLink>
        </>
      }
    >
      <p>It may have moved, or only some people can see it. Nothing was changed.</p>
    </PlainPage>
  );
}
