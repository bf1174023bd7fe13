import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function ComponentsForbidden() {
  return (
    <EmptyState
      title="Packages are not for administrators"
      action={<ButtonLink href="/">Go home</ButtonLink>}
    >
      <p>Owners see those of their applications, and IT analysts and responders see all of them.</p>
    </EmptyState>
  );
}
