import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { ComponentSearch } from "@/lib/dependencies/component-search";

type ComponentsEmptyProps = {
  search: ComponentSearch;
  /** Sees numbers over departments, and no list of names. */
  countsOnly: boolean;
  mayRegister: boolean;
};

/** Why there is nothing, and what to do about it. */
export function ComponentsEmpty({ search, countsOnly, mayRegister }: ComponentsEmptyProps) {
  if (search.q || search.ecosystem)
    return (
      <EmptyState
        title="No package fits"
        action={<ButtonLink href="/components">Show all packages</ButtonLink>}
      >
        <p>
          {countsOnly
            ? "No application of your departments needs a package of exactly that name."
            : "Nothing in use that you may see needs a package of that name. A package is also found by its package URL, such as pkg:pypi/requests."}
        </p>
      </EmptyState>
    );
  if (countsOnly)
    return (
      <EmptyState title="Ask about a package by its name">
        <p>
          Which packages an application needs is for its owners. How many applications of your departments
          need a package is told to you: type its name above, with a version if you like.
        </p>
      </EmptyState>
    );
  return (
    <EmptyState
      title="No packages are known yet"
      action={
        mayRegister ? (
          <ButtonLink href="/applications/register">Register an application</ButtonLink>
        ) : undefined
      }
    >
      <p>
        Here stands every package that applications need, so that one question finds all that a bad version
        reaches. They come from the lists that owners drop: requirements.txt, package-lock.json and many more.
      </p>
    </EmptyState>
  );
}
