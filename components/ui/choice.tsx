import type { ComponentProps, ReactNode } from "react";

export type ChoiceOption = {
  value: string;
  label: string;
  /** One line that says what the answer means. */
  line?: string;
  badge?: ReactNode;
  isDisabled?: boolean;
};

type ChoiceProps = { option: ChoiceOption; input: ComponentProps<"input"> };

/** One answer: the whole card is the label. */
export function Choice({ option, input }: ChoiceProps) {
  return (
    <label className="choice flex cursor-pointer items-start gap-3 rounded-lg border border-line bg-raised px-3.5 py-2.5 hover:border-edge has-checked:border-act has-checked:bg-act-soft has-disabled:cursor-not-allowed has-disabled:text-ink-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-act">
      <input
        value={option.value}
        disabled={option.isDisabled}
        className="mt-0.5 size-4 shrink-0 accent-act outline-none"
        {...input}
      />
      <span className="min-w-0 flex-1">
        <span className="font-medium">{option.label}</span>
        {option.line ? <span className="block text-[0.8125rem] text-ink-soft">{option.line}</span> : null}
      </span>
      {option.badge}
    </label>
  );
}
