"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type UnreadFilesProps = {
  files: readonly { name: string; sentence: string }[];
  onDismiss: (name: string) => void;
};

/** Files of which nothing was taken, each with the reason and the way on. */
export function UnreadFiles({ files, onDismiss }: UnreadFilesProps) {
  return (
    <div role="status" className="flex flex-col gap-2 empty:hidden">
      {files.map(({ name, sentence }) => (
        <Notice
          key={name}
          tone="warning"
          title={name}
          action={
            <Button size="small" variant="quiet" onClick={() => onDismiss(name)}>
              Put away<span className="sr-only"> the note about {name}</span>
            </Button>
          }
        >
          {sentence}
        </Notice>
      ))}
    </div>
  );
}
