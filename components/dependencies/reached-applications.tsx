import Link from "next/link";
import { BandBadge } from "@/components/risk/band-badge";
import { CountedTable } from "@/components/risk/counted-table";
import { TonedText } from "@/components/ui/badge";
import { listedWords } from "@/lib/dependencies/reach-words";
import { impactQuestions } from "@/lib/inventory/impact";
import type { BlastRadius } from "@/lib/overview/queries/read-blast-radius";
import { bandOf } from "@/lib/risk/bands";

type ReachedApplicationsProps = {
  title: string;
  applications: BlastRadius["applications"];
  /** What stands below the headline; where the page is about one version, it need not be named again. */
  shows: "versions" | "ranges" | "neither";
  reader: { now: Date; locale: string; timeZone: string };
};

const columns = [
  { label: "Application" },
  { label: "Whose it is" },
  { label: "If it stops" },
  { label: "People", align: "end" as const },
  { label: "To confirm by" },
  { label: "Risk", align: "end" as const },
];

const stopWords: Record<string, string> = impactQuestions.ifItStops.answers;

/** The applications that are reached, those with the highest risk first. */
export function ReachedApplications({ title, applications, shows, reader }: ReachedApplicationsProps) {
  return (
    <CountedTable
      stacks
      title={title}
      columns={columns}
      rows={applications.map((one) => ({
        key: one.reference,
        cells: [
          <span key="title">
            <Link
              href={`/applications/${one.reference}`}
              className="rounded font-serif font-semibold hover:underline"
            >
              {one.title}
            </Link>
            <span className="block font-serif font-normal text-ink-soft print:hidden">{one.headline}</span>
            {shows === "versions" ? <Versions versions={one.versions} /> : null}
            {shows === "ranges" ? <Small>{listedWords(one.ranges)}</Small> : null}
          </span>,
          <Whose key="owner" {...one} />,
          one.ifItStops === "unknown" ? "Nobody has said" : (stopWords[one.ifItStops] ?? one.ifItStops),
          one.peopleRelying === null ? (
            <span key="people" className="text-ink-soft">
              not said
            </span>
          ) : (
            <span key="people">
              {one.peopleRelying.toLocaleString(reader.locale)}
              <span className="sm:hidden"> people</span>
            </span>
          ),
          <Due key="due" day={one.dueOn} reader={reader} />,
          <BandBadge key="band" band={bandOf(one.residual)} score={one.residual} />,
        ],
      }))}
    />
  );
}

function Versions({ versions }: { versions: readonly string[] }) {
  const named = versions.filter(Boolean);
  return <Small>{named.length > 0 ? `Version ${named.join(", ")}` : "Only a range, or no version"}</Small>;
}

function Small({ children }: { children: string }) {
  return <span className="block text-[0.8125rem] font-normal break-all text-ink-soft">{children}</span>;
}

function Whose(one: BlastRadius["applications"][number]) {
  const { ownerId, ownerName, ownerLeft, secondOwnerName, departmentName } = one;
  return (
    <span>
      <Link href={`/people/${ownerId}`} className="rounded hover:underline">
        {ownerName}
      </Link>
      {ownerLeft ? <TonedText tone="danger"> has left</TonedText> : null}
      <span className="block text-[0.8125rem] text-ink-soft">
        {departmentName}
        {secondOwnerName ? `, with ${secondOwnerName}` : ""}
      </span>
    </span>
  );
}

/** When its owner has to say again that it is still true. */
function Due({ day, reader }: { day: Date | null; reader: ReachedApplicationsProps["reader"] }) {
  if (!day) return null;
  const words = new Intl.DateTimeFormat(reader.locale, {
    dateStyle: "medium",
    timeZone: reader.timeZone,
  }).format(day);
  const isOver = day < reader.now;
  return (
    <span className="whitespace-nowrap">
      <span className="sm:hidden">to confirm by </span>
      <time dateTime={day.toISOString()} title="When its owner has to say again that it is still true">
        {words}
      </time>
      {isOver ? <TonedText tone="warning">, overdue</TonedText> : null}
    </span>
  );
}
