import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { readOrganisation } from "@/app/read-once";
import { isLocalMode, requireActor } from "@/app/who-asks";
import { LeaveDemoForm } from "@/components/people/leave-demo-form";
import { LogoForm } from "@/components/people/logo-form";
import { OrganisationForm } from "@/components/people/organisation-form";
import { PageHeader } from "@/components/ui/page-header";
import { mayChangeOrganisation } from "@/lib/people/access";
import { changeLogoAction, changeOrganisationAction, leaveDemoAction, removeLogoAction } from "./actions";

export const metadata: Metadata = { title: "The organisation" };

export default async function OrganisationPage() {
  const actor = await requireActor();
  if (!mayChangeOrganisation(actor)) forbidden();
  const organisation = await readOrganisation();
  if (!organisation) forbidden();
  return (
    <>
      <PageHeader
        title="The organisation"
        subtitle="Everybody sees its name, its logo and whom to ask for help."
      />
      <OrganisationForm organisation={organisation} action={changeOrganisationAction} />
      <LogoForm
        logo={organisation.logo}
        name={organisation.name}
        action={changeLogoAction}
        remove={removeLogoAction}
      />
      {organisation.isDemo && isLocalMode() ? (
        <LeaveDemoForm demo={organisation.name} action={leaveDemoAction} />
      ) : null}
    </>
  );
}
