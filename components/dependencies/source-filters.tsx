import { Button } from "@/components/ui/button";
import { PlainSelect } from "@/components/ui/plain-select";
import { TextInput } from "@/components/ui/text-input";
import { sourceKinds, sourceKindWords } from "@/lib/dependencies/source-kinds";
import { classifications, classificationWords, type SourceFilter } from "@/lib/dependencies/source-schema";

const ownerWords = { none: "Without an owner", mine: "Mine" };
const sortWords = { name: "By name", readers: "Most read first", newest: "Newest first" };

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** A plain form whose address is the search. */
export function SourceFilters({ filter }: { filter: SourceFilter }) {
  return (
    <form
      method="get"
      action="/data-sources"
      aria-label="Find data sources"
      className="mt-4 mb-5 flex flex-wrap items-end gap-3"
    >
      <TextInput
        label="Name, place or description"
        name="q"
        type="search"
        maxLength={200}
        defaultValue={filter.q}
      />
      <PlainSelect
        label="Kind"
        name="kind"
        placeholder="Any kind"
        defaultValue={filter.kind ?? ""}
        options={sourceKinds.map((value) => ({ value, label: sourceKindWords[value] }))}
      />
      <PlainSelect
        label="Data in it"
        name="class"
        placeholder="Any data"
        defaultValue={filter.class ?? ""}
        options={classifications.map((value) => ({ value, label: classificationWords[value] ?? value }))}
      />
      <PlainSelect
        label="Owner"
        name="owner"
        placeholder="Any owner"
        defaultValue={filter.owner ?? ""}
        options={optionsOf(ownerWords)}
      />
      <PlainSelect label="Order" name="sort" defaultValue={filter.sort} options={optionsOf(sortWords)} />
      <Button type="submit">Search</Button>
    </form>
  );
}
