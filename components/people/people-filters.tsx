import { Button } from "@/components/ui/button";
import { PlainSelect } from "@/components/ui/plain-select";
import { TextInput } from "@/components/ui/text-input";
import { roles, roleWords } from "@/lib/access/actor";

type PeopleFiltersProps = {
  filter: { q: string; role?: string; department?: string; state: string };
  departments: readonly { id: string; name: string }[];
};

const stateWords = {
  here: "Who are here",
  left: "Who have left",
  closed: "With a closed account",
  all: "Everybody",
};

/** A plain form whose address is the search. */
export function PeopleFilters({ filter, departments }: PeopleFiltersProps) {
  return (
    <form method="get" action="/settings/people" className="mb-5 flex flex-wrap items-end gap-3">
      <TextInput label="Name, address or job title" name="q" type="search" defaultValue={filter.q} />
      <PlainSelect
        label="Role"
        name="role"
        placeholder="Any role"
        defaultValue={filter.role ?? ""}
        options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
      />
      <PlainSelect
        label="Department"
        name="department"
        placeholder="Any department"
        defaultValue={filter.department ?? ""}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <PlainSelect
        label="People"
        name="state"
        defaultValue={filter.state}
        options={Object.entries(stateWords).map(([value, label]) => ({ value, label }))}
      />
      <Button type="submit">Search</Button>
    </form>
  );
}
