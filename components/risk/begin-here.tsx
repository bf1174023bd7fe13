import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { Lamp } from "@/components/ui/lamp";
import type { Band } from "@/lib/risk/facts";
import { BandBadge } from "./band-badge";

export type DarkTool = {
  reference: string;
  title: string;
  departmentName: string;
  ownerLeft: boolean;
  ownerName: string;
  platformName: string | null;
  standing: string | null;
  peopleRelying: number | null;
  illumination: number;
  residual: number;
  band: Band;
};

type BeginHereProps = { tools: readonly DarkTool[]; total: number; address: string };

/** The dark corner by name, the most dangerous first. */
export function BeginHere({ tools, total, address }: BeginHereProps) {
  return (
    <section aria-labelledby="begin-here">
      <h2 id="begin-here" className="border-b border-line pb-2 text-base font-semibold">
        Begin here
      </h2>
      {tools.length === 0 ? (
        <p className="py-4 text-ink-soft">
          Every dangerous tool is at least half lit. What is known of them says what to do next.
        </p>
      ) : (
        <ol className="divide-y divide-line">
          {tools.map((tool) => (
            <li
              key={tool.reference}
              className="relative -mx-2 px-2 py-2.5 hover:bg-line-soft print:py-0.5 print:text-[9pt] print:**:min-h-0"
            >
              <div className="flex items-start justify-between gap-3">
                <h3 className="font-serif text-base leading-snug font-semibold">
                  <Link
                    href={`/applications/${tool.reference}`}
                    className="rounded after:absolute after:inset-0"
                  >
                    {tool.title}
                  </Link>
                </h3>
                <BandBadge band={tool.band} score={tool.residual} />
              </div>
              <p className="text-[0.8125rem] text-ink-soft print:text-[8pt]">{reasonsOf(tool).join(" · ")}</p>
              <Lamp value={tool.illumination} />
            </li>
          ))}
        </ol>
      )}
      {total > 0 ? (
        <ButtonLink href={address} variant="primary" className="mt-3 w-full print:hidden">
          {total === 1
            ? "Open it in the inventory"
            : `Open all ${total.toLocaleString("en")} in the inventory`}
        </ButtonLink>
      ) : null}
    </section>
  );
}

function reasonsOf({
  departmentName,
  ownerLeft,
  ownerName,
  platformName,
  standing,
  peopleRelying,
}: DarkTool) {
  return [
    departmentName,
    ownerLeft ? "owner has left" : ownerName,
    ...(standing === "phasing-out" ? [`${platformName} is phasing out`] : []),
    ...(peopleRelying
      ? [peopleRelying === 1 ? "one person" : `${peopleRelying.toLocaleString("en")} people`]
      : []),
  ];
}
