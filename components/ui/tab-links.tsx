import clsx from "clsx";
import Link from "next/link";
import { tabListLook, tabLook } from "./tab-look";

export type TabLink = { href: string; label: string; count?: number; isCurrent: boolean };

type TabLinksProps = { label: string; items: readonly TabLink[]; locale?: string; className?: string };

/** Tabs whose choice is the address. */
export function TabLinks({ label, items, locale = "en", className }: TabLinksProps) {
  return (
    <nav aria-label={label} className={clsx(tabListLook, className)}>
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.isCurrent ? "page" : undefined}
          className={tabLook}
        >
          {item.label}
          {item.count === undefined ? null : (
            <span className="text-xs text-ink-faint">{item.count.toLocaleString(locale)}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
