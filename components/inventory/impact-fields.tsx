"use client";

import { ChoiceChips } from "@/components/ui/choice-chips";
import { TextInput } from "@/components/ui/text-input";
import type { MeasuredComplexity } from "@/lib/dependencies/measured-complexity";
import { type Complexity, impactQuestions } from "@/lib/inventory/impact";

const questions = Object.entries(impactQuestions).map(([name, { question, answers }]) => ({
  name,
  question,
  options: Object.entries(answers).map(([value, label]) => ({ value, label })),
}));

const complexityWords: Record<Complexity, string> = {
  low: "Simple: one look explains it",
  medium: "Takes some explaining",
  high: "Only a few people follow it",
  unknown: "I don't know",
};

const complexityOptions = Object.entries(complexityWords).map(([value, label]) => ({ value, label }));

type ImpactFieldsProps = {
  defaults: Readonly<Record<string, string>>;
  /** What was found in its files says about how complicated it is. */
  proposal?: MeasuredComplexity | null;
};

/** What would happen: the impact questions; “I don't know” stands ready and is fine. */
export function ImpactFields({ defaults, proposal = null }: ImpactFieldsProps) {
  return (
    <div className="flex flex-col gap-6">
      {questions.map(({ name, question, options }) => (
        <ChoiceChips
          key={name}
          label={question}
          name={name}
          options={options}
          defaultValue={defaults[name] || "unknown"}
        />
      ))}
      <TextInput
        label="How many people rely on it?"
        name="peopleRelying"
        isOptional
        help="A rough number is fine. Leave it empty if you don't know."
        inputMode="numeric"
        defaultValue={defaults.peopleRelying}
        className="control max-w-32"
        autoComplete="off"
      />
      <ChoiceChips
        label="How complicated is it inside?"
        name="complexity"
        options={complexityOptions}
        help={proposal ? proposalWords(proposal) : undefined}
        defaultValue={defaults.complexity || "unknown"}
      />
    </div>
  );
}

function proposalWords({ complexity, reasons }: MeasuredComplexity) {
  const found = reasons.length > 0 ? reasons.join(", ") : "few formulas, no macros and no links";
  return `Its files suggest “${complexityWords[complexity]}”: ${found}. Choose that, or what fits better.`;
}
