"use client";

import { type ReactNode, useState } from "react";
import { Button } from "./button";

/** Copies a text; where the browser does not allow it, the text beside it can still be selected. */
export function CopyButton({ text, label = "Copy" }: { text: string; label?: ReactNode }) {
  const [answer, setAnswer] = useState("");

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setAnswer("Copied");
    } catch {
      setAnswer("Select it and copy by hand");
    }
  }

  return (
    <>
      <Button size="small" onClick={copy}>
        {label}
      </Button>
      <span role="status" className="text-[0.8125rem] text-ink-soft">
        {answer}
      </span>
    </>
  );
}
