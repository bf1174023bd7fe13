import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ReadingPlace } from "@/lib/dependencies/fact-lines";
import type { Needs } from "@/lib/dependencies/queries";
import { standingWords } from "@/lib/dependencies/standing";
import { FoundFacts } from "./found-facts";
import { FoundWarnings } from "./found-warnings";
import { PackageTable } from "./package-table";
import { RestOfList } from "./rest-of-list";

type ManifestViewProps = {
  manifest: Needs["manifests"][number];
  showsPackages: boolean;
  place: ReadingPlace;
  moreHref: string;
  now: Date;
  locale: string;
  timeZone: string;
};

/** One list, as it was read: nothing that was not understood is left out. */
export function ManifestView({
  manifest,
  showsPackages,
  place,
  moreHref,
  now,
  locale,
  timeZone,
}: ManifestViewProps) {
  const { name, format, resolved, standing, packages, packageCount, warnings, facts, readAt, readBy } =
    manifest;
  const hasNothingToProve = facts !== null && packageCount === 0;
  return (
    <div>
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold break-all">
        {name}
        {hasNothingToProve ? null : (
          <Badge tone={standing === "declared" ? "caution" : "good"}>{standingWords[standing]}</Badge>
        )}
      </h3>
      <p className="text-[0.8125rem] text-ink-faint">
        {packageCount.toLocaleString(locale)} {packageCount === 1 ? "package" : "packages"}, read{" "}
        <RelativeTime date={readAt} now={now} locale={locale} timeZone={timeZone} /> by {readBy}
      </p>
      {showsPackages && packages.length > 0 ? (
        <PackageTable
          caption={`Packages in ${name}`}
          packages={packages}
          reader={{ now, locale, timeZone }}
        />
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
      <FoundWarnings warnings={warnings} place={place} locale={locale} />
      {facts ? <FoundFacts name={name} facts={facts} place={place} locale={locale} /> : null}
      {showsPackages && place === "page" && !resolved && packageCount > 0 ? (
        <div className="mt-2">
          <RestOfList name={name} format={format} components={packages} />
        </div>
      ) : null}
    </div>
  );
}
