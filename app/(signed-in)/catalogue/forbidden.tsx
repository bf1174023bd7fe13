import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function CatalogueForbidden() {
  return (
    <EmptyState
      title="IT analysts and administrators keep the products"
      action={<ButtonLink href="/catalogue">See the products</ButtonLink>}
    >
      <h1 className="sr-only">Products</h1>
      <p>You miss one, or what is said of it is not true any more? Tell one of them.</p>
    </EmptyState>
  );
}
