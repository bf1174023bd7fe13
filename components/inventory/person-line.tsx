import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";

type PersonLineProps = { name: string; children?: ReactNode };

export function PersonLine({ name, children }: PersonLineProps) {
  return (
    <span className="flex items-start gap-2">
      <span className="print:hidden">
        <Avatar name={name} size="small" />
      </span>
      <span className="min-w-0">
        {name}
        {children}
      </span>
    </span>
  );
}
