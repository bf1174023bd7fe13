"use client";

import { X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { Field, type FieldProps } from "./field";

type TagsInputProps = Omit<FieldProps, "name"> & {
  tags: readonly string[];
  onTags: (tags: readonly string[]) => void;
  placeholder?: string;
  /** In characters, of one tag. */
  longest?: number;
  most?: number;
};

/** Several short answers, each ended with Enter or a comma. */
export function TagsInput({ tags, onTags, placeholder, longest = 160, most = 60, ...field }: TagsInputProps) {
  const [text, setText] = useState("");

  function add() {
    const named = text
      .split(/[,;\n]/)
      .map((name) => name.trim())
      .filter((name) => name.length > 1);
    if (named.length > 0)
      onTags([...new Set([...tags, ...named.map((name) => name.slice(0, longest))])].slice(0, most));
    setText("");
  }

  function answerKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" || event.key === ",") {
      if (event.key === "Enter" && text === "") return;
      event.preventDefault();
      add();
    }
    if (event.key === "Backspace" && text === "") onTags(tags.slice(0, -1));
  }

  return (
    <div className="flex flex-col gap-2">
      <Field {...field}>
        {(control) => (
          <input
            className="control"
            value={text}
            placeholder={placeholder}
            autoComplete="off"
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={answerKey}
            onBlur={add}
            {...control}
          />
        )}
      </Field>
      <Tags
        tags={tags.map((tag) => ({ key: tag, words: tag }))}
        onRemove={(key) => onTags(tags.filter((tag) => tag !== key))}
      />
    </div>
  );
}

type TagsProps = { tags: readonly { key: string; words: string }[]; onRemove: (key: string) => void };

export function Tags({ tags, onRemove }: TagsProps) {
  if (tags.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {tags.map(({ key, words }) => (
        <li
          key={key}
          className="inline-flex min-w-0 items-center gap-1 rounded-md bg-act-soft ps-2.5 text-[0.8125rem] font-medium text-act"
        >
          <span className="min-w-0 py-1 wrap-anywhere">{words}</span>
          <button
            type="button"
            aria-label={`Remove ${words}`}
            onClick={() => onRemove(key)}
            className="grid size-7 shrink-0 place-items-center rounded-md hover:bg-line-soft pointer-coarse:size-10"
          >
            <X aria-hidden="true" className="size-3.5" />
          </button>
        </li>
      ))}
    </ul>
  );
}
