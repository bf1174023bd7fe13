"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { type ApplicationKind, kindWords } from "@/lib/inventory/kinds";
import { coachDescription, coachHeadline, coachTitle, layerExamples } from "@/lib/inventory/layers";
import { CoachLine } from "./coach-line";
import { type FindLookalikes, LookalikeLine } from "./lookalike-line";

type LayerFieldsProps = {
  /** By field name: title, headline, description. */
  defaults: Readonly<Record<string, string>>;
  kind: ApplicationKind | "";
  onKind: (kind: ApplicationKind) => void;
  /** Of a file that was dropped: it helps to find a title while there is none. */
  fileName?: string | undefined;
  findLookalikes?: FindLookalikes;
  /** After a change that no field announces by itself. */
  onChange?: () => void;
};

/** Title, headline and description as on a library card, with a coach under each. */
export function LayerFields({
  defaults,
  kind,
  onKind,
  fileName,
  findLookalikes,
  onChange,
}: LayerFieldsProps) {
  const [title, setTitle] = useState(defaults.title ?? "");
  const [headline, setHeadline] = useState(defaults.headline ?? "");
  const [description, setDescription] = useState(defaults.description ?? "");
  const titleAdvice = coachTitle(title);
  const { suggestedTitle, suggestedKind } = titleAdvice;
  const titleOfFile = title.trim() === "" && fileName ? coachTitle(fileName).suggestedTitle : undefined;
  const example = layerExamples[kind || "workbook"];

  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <TextInput
          label="Title"
          name="title"
          help={<Example text={example.title} />}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          autoComplete="off"
          className="control font-serif text-xl font-semibold"
        />
        <CoachLine name="title" advice={titleAdvice} />
        {suggestedKind ? (
          <Button
            size="small"
            className="self-start"
            onClick={() => {
              if (suggestedTitle) setTitle(suggestedTitle);
              onKind(suggestedKind);
              onChange?.();
            }}
          >
            {suggestionWords(suggestedTitle, suggestedKind)}
          </Button>
        ) : null}
        {titleOfFile ? (
          <Button
            size="small"
            className="self-start"
            onClick={() => {
              setTitle(titleOfFile);
              onChange?.();
            }}
          >
            Call it “{titleOfFile}”, after {fileName}
          </Button>
        ) : null}
        {findLookalikes ? <LookalikeLine title={title} find={findLookalikes} /> : null}
      </div>
      <div className="flex flex-col gap-2">
        <TextInput
          label="Headline"
          name="headline"
          help={<Example text={example.headline} />}
          value={headline}
          onChange={(event) => setHeadline(event.currentTarget.value)}
          autoComplete="off"
          className="control font-serif text-lg italic"
        />
        <CoachLine name="headline" advice={coachHeadline(headline, title)} />
      </div>
      <div className="flex flex-col gap-2">
        <TextArea
          label="Description"
          name="description"
          voice="layer"
          rows={4}
          help={<Example text={example.description} />}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <CoachLine name="description" advice={coachDescription(description)} />
      </div>
    </div>
  );
}

function Example({ text }: { text: string }) {
  return (
    <>
      For example: <span className="font-serif">{text}</span>
    </>
  );
}

function suggestionWords(title: string | undefined, kind: ApplicationKind) {
  const what = kind === "other" ? "something else" : kindWords[kind].replace(/^[A-Z](?=[a-z])/, lowered);
  if (!title) return `It is a file of the kind ${what}`;
  return kind === "other" ? `Call it “${title}”` : `Call it “${title}”, kind: ${what}`;
}

const lowered = (letter: string) => letter.toLowerCase();
