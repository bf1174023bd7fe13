import Link from "next/link";
import { HomeSection } from "@/components/overview/home-section";
import { CountLink } from "@/components/risk/counted-table";
import { writeInventoryAddress } from "@/lib/overview/schema";
import { type Standing, standings, standingWords } from "@/lib/platforms/standing";

type ListedPlatform = {
  id: string;
  name: string;
  standing: Standing;
  phasesOutOn: Date | null;
  guidance: string;
  tools: number;
};

const lead: Record<Standing, string> = {
  recommended: "Begin here.",
  supported: "A good home, with people who help.",
  tolerated: "What is there may stay; look further up for something new.",
  "phasing-out": "Keep it running, and plan the move.",
};

/** Every platform under its standing, the best first. */
export function PlatformList({
  platforms,
  locale,
}: {
  platforms: readonly ListedPlatform[];
  locale: string;
}) {
  return standings.map((standing) => {
    const those = platforms.filter((platform) => platform.standing === standing);
    if (those.length === 0) return null;
    return (
      <HomeSection
        key={standing}
        id={standing}
        title={standingWords[standing]}
        aside={<span className="text-[0.8125rem] text-ink-soft">{lead[standing]}</span>}
      >
        <ul className="divide-y divide-line">
          {those.map(({ id, name, phasesOutOn, guidance, tools }) => (
            <li key={id} className="grid gap-x-8 gap-y-1 py-3.5 md:grid-cols-[14rem_minmax(0,1fr)_6rem]">
              <div>
                <h3 className="font-semibold">
                  <Link href={`/platforms/${id}`} className="rounded hover:underline">
                    {name}
                  </Link>
                </h3>
                {phasesOutOn ? (
                  <p className="text-[0.8125rem] text-high">
                    Ends {phasesOutOn.toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" })}
                  </p>
                ) : null}
              </div>
              <p className="max-w-prose text-ink-soft">
                {guidance || "Nothing is said yet of when to use it."}
              </p>
              <p className="md:text-end">
                <CountLink
                  count={tools}
                  address={writeInventoryAddress({ platform: [id] })}
                  of={`tools built with ${name}`}
                />{" "}
                <span aria-hidden="true" className="text-[0.8125rem] text-ink-soft">
                  {tools === 1 ? "tool" : "tools"}
                </span>
              </p>
            </li>
          ))}
        </ul>
      </HomeSection>
    );
  });
}
