import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function PlatformsForbidden() {
  return (
    <EmptyState
      title="Administrators keep the platforms"
      action={<ButtonLink href="/platforms">See the platforms</ButtonLink>}
    >
      <p>You miss one, or what is said of it is not true any more? Tell an administrator.</p>
    </EmptyState>
  );
}
