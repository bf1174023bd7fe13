import type { Metadata } from "next";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { OperationList } from "@/components/api/operation-list";
import { TokenForm } from "@/components/people/token-form";
import { TokenList } from "@/components/people/token-list";
import { PageHeader } from "@/components/ui/page-header";
import { operations } from "@/lib/api/operations";
import { listApiTokens } from "@/lib/people/queries/api-tokens";
import { createTokenAction, revokeTokenAction } from "./actions";

export const metadata: Metadata = { title: "Tokens for programs" };

export default async function TokensPage() {
  const actor = await requireActor();
  const reader = await readerOf(actor);
  const tokens = await listApiTokens(actor, reader.now);
  return (
    <>
      <PageHeader
        title="Tokens for programs"
        subtitle="A token lets a program of yours act in your name: with your rights of the moment, and for what you choose here."
      />
      <TokenForm action={createTokenAction} />
      <TokenList tokens={tokens} reader={reader} revoke={revokeTokenAction} />
      <OperationList operations={operations} origin={process.env.LAMPLIGHT_ORIGIN ?? ""} />
    </>
  );
}
