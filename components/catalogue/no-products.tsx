import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type NoProductsProps = { isFiltered: boolean; isRetired: boolean; mayChange: boolean };

/** What would be here, and the next step. */
export function NoProducts({ isFiltered, isRetired, mayChange }: NoProductsProps) {
  if (isFiltered)
    return (
      <EmptyState
        title="No product fits"
        action={
          <ButtonLink href={isRetired ? "/catalogue?show=retired" : "/catalogue"}>
            Show all of them
          </ButtonLink>
        }
      >
        <p>Try fewer words, or another capability.</p>
      </EmptyState>
    );
  if (isRetired)
    return (
      <EmptyState
        title="Nothing was retired"
        action={<ButtonLink href="/catalogue">See what is offered</ButtonLink>}
      >
        <p>Products that are no longer offered are kept here, and can be brought back.</p>
      </EmptyState>
    );
  return (
    <EmptyState
      title="No products are known yet"
      action={
        mayChange ? (
          <span className="flex flex-wrap justify-center gap-2">
            <ButtonLink href="/import" variant="primary">
              Import a list of licences
            </ButtonLink>
            <ButtonLink href="/catalogue/new">Add a product</ButtonLink>
          </span>
        ) : undefined
      }
    >
      <p>
        Here stands what is licensed already, so that nobody builds or buys what is there.
        {mayChange ? "" : " An IT analyst or administrator can add the first one."}
      </p>
    </EmptyState>
  );
}
