import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function DataSourcesForbidden() {
  return (
    <EmptyState
      title="Its owner and IT analysts keep a data source"
      action={<ButtonLink href="/data-sources">See the data sources</ButtonLink>}
    >
      <p>What is said of it is not true any more? Tell its owner, or an analyst if it has none.</p>
    </EmptyState>
  );
}
