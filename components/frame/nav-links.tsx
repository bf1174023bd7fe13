"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

export type NavItem = {
  href: string;
  label: string;
  /** What waits there; zero is not shown. */
  count?: number;
  icon?: ReactNode;
};

const look =
  "nav-link flex min-h-9 items-center gap-2.5 rounded-lg px-2.5 font-medium text-ink-soft hover:bg-line-soft hover:text-ink " +
  "aria-[current]:bg-act-soft aria-[current]:text-act pointer-coarse:min-h-11";

export function NavLinks({ items }: { items: readonly NavItem[] }) {
  const path = usePathname();
  const current = currentPlace(items, path);

  return (
    <ul className="flex flex-col gap-0.5">
      {items.map(({ href, label, count, icon }) => (
        <li key={href}>
          <Link href={href} className={look} aria-current={mark(href, current, path)} title={label}>
            {icon ? (
              <span aria-hidden="true" className="nav-icon [&_svg]:size-4.5">
                {icon}
              </span>
            ) : null}
            <span className="nav-words flex-1 truncate">{label}</span>
            {count ? <span className="nav-words text-xs">{count.toLocaleString("en")}</span> : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function mark(href: string, current: string | undefined, path: string) {
  if (href !== current) return undefined;
  return href === path ? "page" : "true";
}

/** The place whose address is the longest beginning of this page's. */
function currentPlace(items: readonly NavItem[], path: string) {
  return items
    .map(({ href }) => href)
    .filter((href) => path === href || (href !== "/" && path.startsWith(`${href}/`)))
    .sort((one, other) => other.length - one.length)[0];
}
