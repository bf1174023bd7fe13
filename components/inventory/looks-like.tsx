import Link from "next/link";

type LooksLikeProps = {
  reference: string;
  alike: readonly { reference: string; title: string; ownerName: string }[];
};

/** For those who could do something about it: other applications that may be the same one. */
export function LooksLike({ reference, alike }: LooksLikeProps) {
  if (alike.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 rounded-e-lg border-s-3 border-s-moderate bg-surface px-3.5 py-2 text-[0.8125rem] print:hidden">
      {alike.map((other) => (
        <li key={other.reference} className="break-words">
          Looks like{" "}
          <Link href={`/applications/${other.reference}`} className="font-serif text-sm text-act underline">
            {other.title}
          </Link>
          , owned by {other.ownerName}.{" "}
          <Link
            href={`/applications/${reference}/merge?into=${other.reference}`}
            className="text-act underline"
          >
            Are they the same?
          </Link>
        </li>
      ))}
    </ul>
  );
}
