"use client";

import { Combobox } from "@base-ui/react/combobox";
import { Check, X } from "lucide-react";
import { useEffect, useRef, useState, useTransition } from "react";
import type { ComboboxOption } from "./combobox";
import type { ControlProps } from "./field";
import { optionLook } from "./option-look";

type ComboboxSearchProps = {
  control: ControlProps;
  search: (text: string) => Promise<readonly ComboboxOption[]>;
  chosen: ComboboxOption | null;
  onChoose: (option: ComboboxOption | null) => void;
  placeholder?: string;
  emptyText?: string;
};

const pauseMs = 150;
const couldNotSearch = "The search did not answer. What you typed is kept: try again in a moment.";

export function ComboboxSearch({
  control,
  search,
  chosen,
  onChoose,
  placeholder,
  emptyText,
}: ComboboxSearchProps) {
  const [found, setFound] = useState<readonly ComboboxOption[]>(chosen ? [chosen] : []);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [hasAsked, setAsked] = useState(false);
  const [narrowedTo, setNarrowedTo] = useState("");
  const [isPending, startTransition] = useTransition();
  const asked = useRef(0);
  const pause = useRef<number>(undefined);

  useEffect(() => () => window.clearTimeout(pause.current), []);

  // Until the answer comes, old suggestions that no longer fit must not be chosen by a quick Enter.
  const shown = found.filter(({ label }) => label.toLowerCase().includes(narrowedTo));

  function ask(text: string) {
    const question = ++asked.current;
    startTransition(async () => {
      const answer = await search(text.trim()).catch(() => null);
      if (question !== asked.current) return;
      startTransition(() => {
        setAsked(true);
        setTrouble(answer ? null : couldNotSearch);
        setFound(answer ?? []);
        setNarrowedTo("");
      });
    });
  }

  return (
    <Combobox.Root
      items={chosen && !found.some(({ value }) => value === chosen.value) ? [...found, chosen] : found}
      filteredItems={shown}
      value={chosen}
      itemToStringLabel={(option: ComboboxOption) => option.label}
      isItemEqualToValue={(option: ComboboxOption, other: ComboboxOption) => option.value === other.value}
      onValueChange={(option) => onChoose(option)}
      onOpenChange={(isOpen) => {
        if (isOpen && !hasAsked) ask("");
      }}
      onInputValueChange={(text, { reason }) => {
        if (reason === "item-press") return;
        asked.current++;
        setNarrowedTo(text.trim().toLowerCase());
        window.clearTimeout(pause.current);
        pause.current = window.setTimeout(() => ask(text), pauseMs);
      }}
    >
      <Combobox.InputGroup className="control flex items-center gap-1 py-0 pe-1">
        <Combobox.Input
          className="min-h-8 min-w-0 flex-1 bg-transparent outline-none"
          placeholder={placeholder}
          {...control}
        />
        <Combobox.Clear
          aria-label="Clear"
          className="grid size-7 place-items-center rounded-md text-ink-soft hover:bg-line-soft"
        >
          <X aria-hidden="true" className="size-4" />
        </Combobox.Clear>
      </Combobox.InputGroup>
      <Combobox.Portal>
        <Combobox.Positioner className="z-50 outline-none" sideOffset={4}>
          <Combobox.Popup
            className="panel max-h-[min(var(--available-height),24rem)] w-(--anchor-width) min-w-60 overflow-y-auto p-1.5"
            aria-busy={isPending || undefined}
          >
            <Combobox.Status className="px-2 text-[0.8125rem] text-ink-soft">
              {trouble ?? (isPending && found.length === 0 ? "Searching…" : null)}
            </Combobox.Status>
            <Combobox.Empty className="px-2 text-[0.8125rem] text-ink-soft">
              {hasAsked && !isPending && !trouble
                ? (emptyText ?? "Nothing is called that. Try another word.")
                : null}
            </Combobox.Empty>
            <Combobox.List>
              {(option: ComboboxOption) => (
                <Combobox.Item key={option.value} value={option} className={optionLook}>
                  <span className="w-4 shrink-0 pt-0.5">
                    <Combobox.ItemIndicator>
                      <Check aria-hidden="true" className="size-4 text-act" />
                    </Combobox.ItemIndicator>
                  </span>
                  <span className="min-w-0 flex-1">
                    <span className="font-medium">{option.label}</span>
                    {option.line ? (
                      <span className="block text-[0.8125rem] text-ink-soft">{option.line}</span>
                    ) : null}
                  </span>
                  {option.badge}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
