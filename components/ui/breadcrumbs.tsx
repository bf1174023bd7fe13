import Link from "next/link";

export type Crumb = { label: string; href?: string };

export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav aria-label="Where you are" className="min-w-0 print:hidden">
      <ol className="flex min-w-0 items-center gap-x-1.5 font-medium whitespace-nowrap text-ink-soft">
        {items.map((item, index) => (
          <li key={item.label} className="flex items-center gap-1.5 last:min-w-0">
            {index > 0 ? <span aria-hidden="true">›</span> : null}
            {item.href ? (
              <Link
                href={item.href}
                className="inline-flex min-h-6 items-center rounded hover:text-ink hover:underline"
              >
                {item.label}
              </Link>
            ) : (
              <span aria-current="page" className="truncate">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
