"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { RadioCards } from "@/components/ui/radio-cards";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Answers, differingAnswers, mergeAnswers } from "@/lib/inventory/merge-answers";
import { labelOf, wordsOf } from "./answer-words";

type ConflictViewProps = {
  base: Answers;
  mine: Answers;
  theirs: Answers;
  /** The version that is saved now. */
  version: number;
  platformNames: ReadonlyMap<string, string>;
  action: FormAction;
  /** Back to the form, with what was chosen. */
  onEdit: (answers: Answers) => void;
};

/** Both versions side by side where they differ; each answer is chosen, and nothing is lost. */
export function ConflictView(props: ConflictViewProps) {
  const { base, mine, theirs, version, platformNames, action, onEdit } = props;
  const differing = differingAnswers(base, mine, theirs);
  const [takeTheirs, setTakeTheirs] = useState<ReadonlySet<string>>(
    () => new Set(differing.filter(({ suggested }) => suggested === "theirs").map(({ field }) => field)),
  );
  const merged = mergeAnswers(mine, theirs, takeTheirs);

  function choose(field: string, whose: string) {
    const next = new Set(takeTheirs);
    if (whose === "theirs") next.add(field);
    else next.delete(field);
    setTakeTheirs(next);
  }

  return (
    <Form action={action} className="flex max-w-3xl flex-col gap-6" aria-label="Both versions">
      <div>
        <h2 className="text-lg font-semibold">Somebody saved it while you were editing</h2>
        <p className="mt-1 max-w-prose text-ink-soft">
          {differing.length === 0
            ? "They saved the same as you. There is nothing to choose."
            : "Nothing of yours is lost. Choose for each answer which one is kept; what only they changed is theirs, what you changed is yours."}
        </p>
      </div>
      {differing.map(({ field, mine: my, theirs: their }) => (
        <RadioCards
          key={field}
          label={labelOf(field)}
          name={`choice.${field}`}
          layout="grid"
          value={takeTheirs.has(field) ? "theirs" : "mine"}
          onValueChange={(whose) => choose(field, whose)}
          options={[
            { value: "theirs", label: "Theirs, as saved", line: wordsOf(field, their, platformNames) },
            { value: "mine", label: "Mine", line: wordsOf(field, my, platformNames) },
          ]}
        />
      ))}
      <input type="hidden" name="version" value={version} />
      {Object.entries(merged).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <div className="flex flex-wrap gap-2">
        <SubmitButton pendingLabel="Saving…">Save this</SubmitButton>
        <Button onClick={() => onEdit(merged)}>Look at it in the form first</Button>
      </div>
    </Form>
  );
}
