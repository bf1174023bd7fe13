"use client";

import { type ActionDispatch, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { Tags, TagsInput } from "@/components/ui/tags-input";
import type { NeedsChange, NeedsState } from "./needs-state";

export type FindApplications = (text: string) => Promise<readonly ComboboxOption[]>;

type SourceFieldsProps = {
  state: NeedsState;
  dispatch: ActionDispatch<[NeedsChange]>;
  findApplications: FindApplications;
};

/** Where its data comes from: sources by name, and other applications. */
export function SourceFields({ state, dispatch, findApplications }: SourceFieldsProps) {
  const { dataSources, noDataSources, reads } = state;
  // A new key empties the search once its answer has become a tag.
  const [linked, setLinked] = useState(0);
  return (
    <>
      <div className="flex flex-col gap-2">
        <TagsInput
          label="Which data sources does it use?"
          isOptional
          help="A database, a share, an export, a mailbox: one at a time, then Enter."
          placeholder={dataSources.length === 0 ? "Policy export" : undefined}
          tags={dataSources}
          onTags={(names) => dispatch({ kind: "sources", names })}
        />
        <Checkbox
          label="It uses none"
          checked={noDataSources}
          onChange={(event) => dispatch({ kind: "no-sources", isSo: event.currentTarget.checked })}
        />
      </div>
      <div className="flex flex-col gap-2">
        <Combobox
          key={linked}
          label="Which other applications does it read from?"
          isOptional
          search={findApplications}
          placeholder="Type a title"
          emptyText="No application here has that title. You can add it later."
          onChoose={(option) => {
            if (!option) return;
            dispatch({ kind: "linked", application: { reference: option.value, title: option.label } });
            setLinked(linked + 1);
          }}
        />
        <Tags
          tags={reads.map(({ reference, title }) => ({ key: reference, words: title }))}
          onRemove={(reference) => dispatch({ kind: "unlinked", reference })}
        />
      </div>
    </>
  );
}
