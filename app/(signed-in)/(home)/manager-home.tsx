import type { Reader } from "@/app/reader";
import { HomeAll, type HomeLine, HomeLines } from "@/components/overview/home-lines";
import { HomeSection } from "@/components/overview/home-section";
import type { Actor } from "@/lib/access/actor";
import { listAloneOwners, readDepartments } from "@/lib/adoption/queries";
import { summariseStanding } from "@/lib/adoption/summary";
import { tellAdoption } from "@/lib/adoption/trend";
import { countPortfolio } from "@/lib/overview/queries/count-portfolio";
import { writeInventoryAddress } from "@/lib/overview/schema";

/** The departments with the most danger; adoption and risk have all. */
const mostDepartments = 8;

/** A manager's team: what each department holds, and on whose shoulders alone it rests. */
export async function ManagerHome({ actor, reader }: { actor: Actor; reader: Reader }) {
  const [departments, { departments: counts }, alone] = await Promise.all([
    readDepartments(actor, reader.now),
    countPortfolio(actor),
    listAloneOwners(actor, 3),
  ]);
  const team: HomeLine[] = counts
    .slice(0, mostDepartments)
    .map(({ id, name, count, dangerous, orphans }) => ({
      key: id,
      title: name,
      address: writeInventoryAddress({ department: [id], sort: "risk" }),
      line: `${count} tools, ${dangerous} of them high or severe, ${orphans} without an owner`,
      step: { address: writeInventoryAddress({ department: [id], sort: "risk" }), words: "Open its tools" },
    }));
  const people: HomeLine[] = alone.map(({ id, name, tools: [first, ...others] }) => ({
    key: id,
    title: `${name} alone owns ${others.length + 1} important tools`,
    address: "/adoption#alone-owners",
    line: [first, ...others].map((tool) => tool?.title).join(" · "),
    step: first ? { address: `/applications/${first.reference}`, words: "Look at the first" } : null,
  }));
  return (
    <HomeSection
      id="team"
      title={tellAdoption(summariseStanding(departments))}
      aside={<HomeAll address="/adoption">Open adoption</HomeAll>}
    >
      <HomeLines lines={[...team, ...people]} />
    </HomeSection>
  );
}
