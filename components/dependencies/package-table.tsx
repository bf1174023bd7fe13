import Link from "next/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { packageUrlOf, writeComponentAddress } from "@/lib/dependencies/component-search";
import type { Needs } from "@/lib/dependencies/queries";

type PackageTableProps = {
  caption: string;
  packages: Needs["manifests"][number]["packages"];
  reader: { now: Date; locale: string; timeZone: string };
};

const scopeWords: Record<string, string> = { development: "for development", optional: "optional" };

export function PackageTable({ caption, packages, reader }: PackageTableProps) {
  return (
    <div className="mt-2 overflow-x-auto">
      <table className="w-full text-start">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line text-[0.8125rem] text-ink-faint">
            <th scope="col" className="py-1.5 pe-4 text-start font-medium">
              Package
            </th>
            <th scope="col" className="py-1.5 pe-4 text-start font-medium">
              Version
            </th>
            <th scope="col" className="py-1.5 pe-4 text-start font-medium">
              How it comes in
            </th>
            <th scope="col" className="py-1.5 text-start font-medium">
              Since
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line-soft">
          {packages.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="py-1.5 pe-4 text-start font-medium break-all">
                <Link
                  href={writeComponentAddress(packageUrlOf(one), { versions: one.version })}
                  prefetch={false}
                  className="rounded text-act underline decoration-line underline-offset-2 hover:decoration-current"
                >
                  {one.name}
                </Link>
                <span className="ms-2 text-xs font-normal text-ink-faint">{one.ecosystem}</span>
              </th>
              <td className="py-1.5 pe-4 break-all">
                {one.version || <Unpinned requirement={one.requirement} />}
              </td>
              <td className="py-1.5 pe-4 text-ink-soft">
                {[one.direct ? "direct" : "pulled in", scopeWords[one.scope], one.note]
                  .filter(Boolean)
                  .join(", ")}
              </td>
              <td className="py-1.5 whitespace-nowrap text-ink-soft">
                <RelativeTime date={one.since} {...reader} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Unpinned({ requirement }: { requirement: string | null }) {
  return <span className="text-ink-soft">{requirement ? `any that fits ${requirement}` : "any"}</span>;
}
