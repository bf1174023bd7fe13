"use client";

import { Choice, type ChoiceOption } from "./choice";
import { ChoiceGroup, type ChoiceGroupProps } from "./choice-group";

export type CheckboxCardsProps = ChoiceGroupProps & {
  options: readonly ChoiceOption[];
  defaultValues?: readonly string[];
  onToggle?: (value: string, isChecked: boolean) => void;
};

/** One question, several answers. Each answer is sent as a field of its own: `name.value` = "on". */
export function CheckboxCards({ options, defaultValues = [], onToggle, ...group }: CheckboxCardsProps) {
  return (
    <ChoiceGroup {...group}>
      {options.map((option) => (
        <Choice
          key={option.value}
          option={option}
          input={{
            type: "checkbox",
            name: `${group.name}.${option.value}`,
            value: "on",
            defaultChecked: defaultValues.includes(option.value),
            onChange: onToggle ? (event) => onToggle(option.value, event.currentTarget.checked) : undefined,
          }}
        />
      ))}
    </ChoiceGroup>
  );
}
