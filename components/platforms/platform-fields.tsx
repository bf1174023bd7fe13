"use client";

import { useState } from "react";
import { PlainSelect } from "@/components/ui/plain-select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { standings, standingWords } from "@/lib/platforms/standing";

export type PlatformValues = Record<
  | "name"
  | "standing"
  | "standingSince"
  | "phasesOutOn"
  | "guidance"
  | "avoidWhen"
  | "limits"
  | "howToGet"
  | "support"
  | "training"
  | "links"
  | "dataAllowed",
  string
>;

type PlatformFieldsProps = {
  values: PlatformValues;
  dataClasses: readonly { value: string; label: string }[];
  /** `2026-11-25`: since when a standing holds that is chosen now. */
  today: string;
};

const texts = [
  ["guidance", "When to use it", "In a sentence or two, as you would tell a colleague."],
  ["avoidWhen", "When not to use it", "What people regret later."],
  ["limits", "Its limits", "How many rows, how many people, how often."],
  ["howToGet", "How to get it", "The next click, or whom to ask."],
  ["support", "Who helps", "When it does not work."],
  ["training", "Training", "What there is, and when."],
] as const;

export function PlatformFields({ values, dataClasses, today }: PlatformFieldsProps) {
  const [since, setSince] = useState(values.standingSince);
  return (
    <>
      <TextInput label="Name" name="name" defaultValue={values.name} />
      <PlainSelect
        label="Standing"
        name="standing"
        defaultValue={values.standing}
        help="What the organisation thinks of building on it."
        options={standings.map((value) => ({ value, label: standingWords[value] }))}
        onChange={(event) =>
          setSince(event.currentTarget.value === values.standing ? values.standingSince : today)
        }
      />
      <TextInput
        label="Since"
        name="standingSince"
        type="date"
        value={since}
        onChange={(event) => setSince(event.currentTarget.value)}
      />
      <TextInput
        label="Ends on"
        name="phasesOutOn"
        type="date"
        defaultValue={values.phasesOutOn}
        help="Only for what is phasing out."
        isOptional
      />
      <PlainSelect
        label="The highest class of data it may hold"
        name="dataAllowed"
        defaultValue={values.dataAllowed}
        options={dataClasses}
      />
      {texts.map(([name, label, help]) => (
        <TextArea key={name} label={label} name={name} help={help} defaultValue={values[name]} isOptional />
      ))}
      <TextArea
        label="Training links"
        name="links"
        help="One a line: a name, then its address. “First app in an afternoon https://learn.example.org”."
        defaultValue={values.links}
        isOptional
      />
    </>
  );
}
