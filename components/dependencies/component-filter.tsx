import { Button } from "@/components/ui/button";
import { PlainSelect } from "@/components/ui/plain-select";
import { TextInput } from "@/components/ui/text-input";
import { type ComponentSearch, ecosystemWord } from "@/lib/dependencies/component-search";

type ComponentFilterProps = {
  search: ComponentSearch;
  ecosystems: readonly { ecosystem: string; count: number }[];
  locale: string;
};

/** One field for a name, a name with its version, or a package URL; the address keeps what was asked. */
export function ComponentFilter({ search, ecosystems, locale }: ComponentFilterProps) {
  const { q, ecosystem, sort, direction } = search;
  const known = ecosystems.map(({ ecosystem: value, count }) => ({
    value,
    label: `${ecosystemWord(value)} (${count.toLocaleString(locale)})`,
  }));
  const isGone = ecosystem !== null && !known.some(({ value }) => value === ecosystem);
  const options = isGone ? [...known, { value: ecosystem, label: `${ecosystemWord(ecosystem)} (0)` }] : known;
  return (
    <search>
      <form action="/components" className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
        {sort === "applications" ? null : <input type="hidden" name="sort" value={sort} />}
        {direction === "descending" ? null : <input type="hidden" name="direction" value={direction} />}
        <div className="w-96 max-w-full max-sm:w-full">
          <TextInput
            key={q}
            label="Package"
            name="q"
            type="search"
            maxLength={300}
            autoComplete="off"
            spellCheck={false}
            defaultValue={q}
            placeholder="requests 2.31.0"
          />
        </div>
        <div className="w-56 max-sm:w-full">
          <PlainSelect
            key={ecosystem}
            label="From"
            name="ecosystem"
            placeholder="Everywhere"
            defaultValue={ecosystem ?? ""}
            options={options}
          />
        </div>
        <Button type="submit" variant="primary">
          Find
        </Button>
      </form>
    </search>
  );
}
