import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Needs } from "@/lib/dependencies/queries";
import { PackageTable } from "./package-table";

type ManifestViewProps = {
  manifest: Needs["manifests"][number];
  showsPackages: boolean;
  moreHref: string;
  now: Date;
  locale: string;
  timeZone: string;
};

/** One list, as it was read: nothing that was not understood is left out. */
export function ManifestView({
  manifest,
  showsPackages,
  moreHref,
  now,
  locale,
  timeZone,
}: ManifestViewProps) {
  const { name, resolved, packages, packageCount, warnings, readAt, readBy } = manifest;
  return (
    <div>
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold break-all">
        {name}
        <Badge tone={resolved ? "good" : "caution"}>{resolved ? "Resolved" : "Declared only"}</Badge>
      </h3>
      <p className="text-[0.8125rem] text-ink-faint">
        {packageCount.toLocaleString(locale)} {packageCount === 1 ? "package" : "packages"}, read{" "}
        <RelativeTime date={readAt} now={now} locale={locale} timeZone={timeZone} /> by {readBy}
      </p>
      {showsPackages && packages.length > 0 ? (
        <PackageTable caption={`Packages in ${name}`} packages={packages} />
      ) : null}
      {showsPackages && packages.length < packageCount ? (
        <p className="mt-2 text-[0.8125rem] text-ink-soft">
          These are {packages.length.toLocaleString(locale)} of {packageCount.toLocaleString(locale)}, direct
          ones first.{" "}
          <Link href={moreHref} className="text-act underline">
            Show more
          </Link>
        </p>
      ) : null}
      {warnings.length > 0 ? (
        <details className="mt-2">
          <summary className="inline-flex min-h-6 items-center rounded text-[0.8125rem] text-act hover:underline">
            {warnings.length === 1
              ? "One line to look at"
              : `${warnings.length.toLocaleString(locale)} lines to look at`}
          </summary>
          <ul className="mt-2 list-disc ps-5 text-[0.8125rem] text-ink-soft">
            {warnings.map((warning) => (
              <li key={`${warning.line} ${warning.message}`} className="break-words">
                {warning.line === null ? "" : `Line ${warning.line}: `}
                {warning.message}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
