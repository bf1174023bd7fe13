import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function ImportForbidden() {
  return (
    <EmptyState
      title="Lists are brought in by those who answer for them"
      action={<ButtonLink href="/applications">See the applications</ButtonLink>}
    >
      <h1 className="sr-only">Import</h1>
      <p>
        IT analysts, administrators and managers import lists of applications. You can register your own one
        by one, or ask one of them.
      </p>
    </EmptyState>
  );
}
