"use client";

import { Choice, type ChoiceOption } from "./choice";
import { ChoiceGroup, type ChoiceGroupProps } from "./choice-group";

export type RadioCardsProps = ChoiceGroupProps & {
  options: readonly ChoiceOption[];
  defaultValue?: string;
  value?: string;
  onValueChange?: (value: string) => void;
};

/** One question, one answer. */
export function RadioCards({ options, defaultValue, value, onValueChange, ...group }: RadioCardsProps) {
  return (
    <ChoiceGroup {...group}>
      {options.map((option) => (
        <Choice
          key={option.value}
          option={option}
          input={{
            type: "radio",
            name: group.name,
            defaultChecked: value === undefined ? option.value === defaultValue : undefined,
            checked: value === undefined ? undefined : option.value === value,
            onChange: onValueChange ? () => onValueChange(option.value) : undefined,
            readOnly: value !== undefined && !onValueChange,
          }}
        />
      ))}
    </ChoiceGroup>
  );
}
