type OpenedFoldProps = {
  ecosystem: string;
  packages: readonly { name: string; version: string; direct: boolean }[];
  most: number;
  locale: string;
};

/** A fold of packages, opened as a list. */
export function OpenedFold({ ecosystem, packages, most, locale }: OpenedFoldProps) {
  return (
    <section id="packages" aria-labelledby="packages-heading" className="scroll-mt-4">
      <h2 id="packages-heading" className="mb-2 text-base font-semibold">
        Its packages of {ecosystem}
      </h2>
      {packages.length === 0 ? (
        <p className="text-ink-soft">It names no packages of this kind.</p>
      ) : (
        <ul className="columns-1 gap-8 sm:columns-2 xl:columns-3">
          {packages.map(({ name, version, direct }) => (
            <li key={`${name} ${version}`} className="py-0.5 break-all">
              {name} <span className="text-ink-soft">{version}</span>
              {direct ? null : <span className="ms-2 text-xs text-ink-faint">pulled in</span>}
            </li>
          ))}
        </ul>
      )}
      {packages.length >= most ? (
        <p className="mt-2 text-ink-soft">
          The first {most.toLocaleString(locale)}. The bill of materials has all of them.
        </p>
      ) : null}
    </section>
  );
}
