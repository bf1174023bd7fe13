import Link from "next/link";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";

type PersonLineProps = { id?: string; name: string; children?: ReactNode };

export function PersonLine({ id, name, children }: PersonLineProps) {
  return (
    <span className="flex items-start gap-2">
      <span className="print:hidden">
        <Avatar name={name} size="small" />
      </span>
      <span className="min-w-0">
        {id ? (
          <Link href={`/people/${id}`} className="rounded underline-offset-3 hover:underline">
            {name}
          </Link>
        ) : (
          name
        )}
        {children}
      </span>
    </span>
  );
}
