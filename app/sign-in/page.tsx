import type { Metadata } from "next";
import { z } from "zod";
import { findActor, isLocalMode, placeToGo } from "@/app/who-asks";
import { PlainPage } from "@/components/frame/plain-page";
import { PersonaChoice } from "@/components/people/persona-choice";
import { SignInByLink } from "@/components/people/sign-in-by-link";
import { SignInNotices } from "@/components/people/sign-in-notices";
import { SignInWithOrganisation } from "@/components/people/sign-in-with-organisation";
import { byRole, introduce } from "@/lib/people/persona-words";
import { findOrganisation, listPersonas, mayConnectIdentity } from "@/lib/people/queries";
import { leaveForProviderAction, signInAsPersonaAction } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

const addressSchema = z.object({
  next: z.string().max(2_000).catch("/"),
  "signed-out": z.literal("1").optional().catch(undefined),
  problem: z.string().max(40).optional().catch(undefined),
});

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const address = addressSchema.parse(await searchParams);
  const [organisation, actor] = await Promise.all([findOrganisation(), findActor()]);
  const next = placeToGo(address.next);
  const isDemo = isLocalMode() && organisation?.isDemo === true;
  const isConnecting = !isLocalMode() && actor !== null && (await mayConnectIdentity(actor));
  const personas = isDemo ? (await listPersonas()).toSorted(byRole).map(introduce) : [];

  return (
    <PlainPage title={isDemo ? "Who would you like to be?" : "Sign in"} isWide={isDemo}>
      <div className="mt-2 flex flex-col gap-4 text-sm">
        <SignInNotices
          signedOut={address["signed-out"] === "1"}
          problem={address.problem}
          signedInAs={actor?.name ?? null}
          isDemo={isDemo}
          next={next}
        />
        {isDemo ? (
          <PersonaChoice action={signInAsPersonaAction} next={next} personas={personas} />
        ) : organisation && !isLocalMode() ? (
          <SignInWithOrganisation action={leaveForProviderAction} next={next} isConnecting={isConnecting} />
        ) : (
          <SignInByLink isSetUp={organisation !== null} />
        )}
      </div>
    </PlainPage>
  );
}
