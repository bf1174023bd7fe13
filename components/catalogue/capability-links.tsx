import Link from "next/link";

/** What a product can be used for; each word leads to everything else that can. */
export function CapabilityLinks({ capabilities }: { capabilities: readonly string[] }) {
  if (capabilities.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {capabilities.map((capability) => (
        <li key={capability} className="min-w-0">
          <Link
            href={`/catalogue?${new URLSearchParams({ capability })}`}
            className="inline-block rounded-md bg-line-soft px-2 py-0.5 text-[0.8125rem] wrap-anywhere text-ink-soft hover:text-act hover:underline pointer-coarse:py-1.5"
          >
            {capability}
          </Link>
        </li>
      ))}
    </ul>
  );
}
