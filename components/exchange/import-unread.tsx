import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** A file that could not be read, and why. */
export function ImportUnread({ problem }: { problem: string }) {
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <Notice tone="danger" title="This file could not be read">
        {problem}
      </Notice>
      <ButtonLink href="/import" variant="primary" className="self-start">
        Choose another file
      </ButtonLink>
    </div>
  );
}
