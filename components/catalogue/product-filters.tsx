import { Button } from "@/components/ui/button";
import { PlainSelect } from "@/components/ui/plain-select";
import { TextInput } from "@/components/ui/text-input";
import { productStandings, productStandingWords } from "@/lib/catalogue/product-standing";

type ProductFiltersProps = {
  filter: { q: string; standing?: string; capability: string; show: string };
  capabilities: readonly { capability: string; products: number }[];
};

/** A plain form whose address is the search. */
export function ProductFilters({ filter, capabilities }: ProductFiltersProps) {
  const isListed = capabilities.some(({ capability }) => capability === filter.capability);
  return (
    <form method="get" action="/catalogue" className="mb-5 flex flex-wrap items-end gap-3">
      <TextInput label="Name, vendor or what it does" name="q" type="search" defaultValue={filter.q} />
      <PlainSelect
        label="Standing"
        name="standing"
        placeholder="Licensed or not"
        defaultValue={filter.standing ?? ""}
        options={productStandings.map((value) => ({ value, label: productStandingWords[value] }))}
      />
      <PlainSelect
        label="Good for"
        name="capability"
        placeholder="Anything"
        defaultValue={filter.capability}
        options={[
          ...(filter.capability && !isListed ? [{ value: filter.capability, label: filter.capability }] : []),
          ...capabilities.map(({ capability, products }) => ({
            value: capability,
            label: `${capability} (${products})`,
          })),
        ]}
      />
      {filter.show === "retired" ? <input type="hidden" name="show" value="retired" /> : null}
      <Button type="submit">Search</Button>
    </form>
  );
}
