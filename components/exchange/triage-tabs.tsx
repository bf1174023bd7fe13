import { TabLinks } from "@/components/ui/tab-links";

type Show = "waiting" | "changed" | "ignored" | "added";

const labels: Record<Show, string> = {
  waiting: "To decide",
  changed: "Changed since added",
  ignored: "Left out",
  added: "Added",
};

type TriageTabsProps = { show: Show; counts: Record<Show, number> };

export function TriageTabs({ show, counts }: TriageTabsProps) {
  const items = (Object.keys(labels) as Show[]).map((name) => ({
    href: name === "waiting" ? "/import/triage" : `/import/triage?show=${name}`,
    label: labels[name],
    count: counts[name],
    isCurrent: name === show,
  }));
  return <TabLinks label="Candidates" items={items} className="mb-5" />;
}
