import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function SettingsNotForYou() {
  return (
    <EmptyState
      title="This page is for administrators"
      action={
        <ButtonLink href="/settings/profile" variant="primary">
          See your profile
        </ButtonLink>
      }
    >
      <h1 className="sr-only">Settings of the organisation</h1>
      <p>
        Administrators keep the organisation, its departments and its people. If something there is wrong,
        tell one of them.
      </p>
    </EmptyState>
  );
}
