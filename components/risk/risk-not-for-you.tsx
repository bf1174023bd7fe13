import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** For somebody who followed a link that is meant for a colleague. */
export function RiskNotForYou() {
  return (
    <EmptyState
      title="This page is for IT, security and managers"
      action={
        <ButtonLink href="/" variant="primary">
          See your applications
        </ButtonLink>
      }
    >
      <h1 className="sr-only">Risk</h1>
      <p>
        It shows the risk of many people's applications at once. The risk of your own, and what makes each of
        them safer, stands on its own page.
      </p>
    </EmptyState>
  );
}
