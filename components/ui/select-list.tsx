"use client";

import { Select } from "@base-ui/react/select";
import { Check, ChevronsUpDown } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { ControlProps } from "./field";
import { optionLook } from "./option-look";
import { type SelectOption, selectTriggerLook } from "./select";

type SelectListProps = {
  control: ControlProps;
  options: readonly SelectOption[];
  placeholder: string;
  isDisabled?: boolean;
  value: string;
  onChoose: (value: string) => void;
};

/** Appears opened: somebody has just asked for it. */
export function SelectList({ control, options, placeholder, isDisabled, value, onChoose }: SelectListProps) {
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    trigger.current?.focus();
    setOpen(true);
  }, []);

  return (
    <Select.Root
      items={options.map(({ value, label }) => ({ value, label }))}
      value={value === "" ? null : value}
      onValueChange={(next) => onChoose(next ?? "")}
      open={isOpen}
      onOpenChange={(next) => setOpen(next)}
      disabled={isDisabled}
      modal={false}
    >
      <Select.Trigger ref={trigger} className={selectTriggerLook} {...control}>
        <Select.Value placeholder={placeholder} className="truncate data-placeholder:text-ink-faint" />
        <Select.Icon>
          <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner className="z-50 outline-none" sideOffset={4} alignItemWithTrigger={false}>
          <Select.Popup className="panel max-h-(--available-height) w-(--anchor-width) min-w-60 overflow-y-auto p-1.5 outline-none">
            <Select.List>
              {options.map((option) => (
                <Select.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.isDisabled}
                  className={optionLook}
                >
                  <span className="w-4 shrink-0 pt-0.5">
                    <Select.ItemIndicator>
                      <Check aria-hidden="true" className="size-4 text-act" />
                    </Select.ItemIndicator>
                  </span>
                  <span className="min-w-0 flex-1">
                    <Select.ItemText className="font-medium">{option.label}</Select.ItemText>
                    {option.line ? (
                      <span className="block text-[0.8125rem] text-ink-soft">{option.line}</span>
                    ) : null}
                  </span>
                  {option.badge}
                </Select.Item>
              ))}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
