import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function AdoptionForbidden() {
  return (
    <EmptyState
      title="Adoption is for managers and IT"
      action={<ButtonLink href="/platforms">See the platforms</ButtonLink>}
    >
      <p>
        It shows whole departments. What you can build with, and what is phasing out, stands on the platforms'
        pages.
      </p>
    </EmptyState>
  );
}
