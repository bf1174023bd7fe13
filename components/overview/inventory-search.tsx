"use client";

import { useEffect, useRef, useState } from "react";
import { SearchInput } from "@/components/ui/search-input";

type InventorySearchProps = {
  q: string;
  /** The other parameters of the address, for a browser that sends the form by itself. */
  kept: readonly (readonly [name: string, value: string])[];
  onSearch: (q: string) => void;
};

export function InventorySearch({ q, kept, onSearch }: InventorySearchProps) {
  const typed = useRef(q);
  const [generation, setGeneration] = useState(0);

  // The words came from a link or from going back, not from this field: it begins again with them.
  useEffect(() => {
    if (typed.current === q) return;
    typed.current = q;
    setGeneration((before) => before + 1);
  }, [q]);

  return (
    <search className="max-sm:w-full">
      <form action="/applications" method="get" onSubmit={(event) => event.preventDefault()}>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SearchInput
          key={generation}
          name="q"
          label="Search the three layers"
          shortcut="/"
          maxLength={200}
          autoComplete="off"
          className="w-60 max-sm:w-full"
          defaultValue={q}
          onSearch={(text) => {
            typed.current = text.trim();
            onSearch(text);
          }}
        />
      </form>
    </search>
  );
}
