import Link from "next/link";
import { Badge, type Tone } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { counted, countedAs } from "./counted";

type Import = {
  id: string;
  kind: string;
  fileName: string;
  state: string;
  rowCount: number;
  newCount: number;
  changedCount: number;
  unfitCount: number;
  uploadedAt: Date;
  importedBy: { name: string };
  work: { deed: string } | null;
};

type ImportListProps = {
  imports: readonly Import[];
  reader: { now: Date; locale: string; timeZone: string };
};

const states: Record<string, { words: string; tone: Tone }> = {
  reading: { words: "Being read", tone: "neutral" },
  unread: { words: "Could not be read", tone: "caution" },
  uploaded: { words: "Columns to be said", tone: "caution" },
  planned: { words: "Ready to take in", tone: "act" },
  applied: { words: "Taken in", tone: "good" },
  cancelled: { words: "Put away", tone: "neutral" },
};

const kinds: Record<string, string> = {
  applications: "Applications",
  people: "People",
  products: "Products",
};

/** The latest imports, newest first. */
export function ImportList({ imports, reader }: ImportListProps) {
  return (
    <section aria-labelledby="imports" className="mt-10 max-w-4xl">
      <h2 id="imports" className="mb-3 text-lg font-semibold">
        Imports so far
      </h2>
      {imports.length === 0 ? (
        <p className="border-y border-line py-5 text-ink-soft">
          None yet. The first one can be the template, filled in with what you know by heart.
        </p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {imports.map((one) => (
            <li key={one.id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2">
              <div className="min-w-0">
                <Link href={`/import/${one.id}`} className="font-medium break-all text-act hover:underline">
                  {one.fileName}
                </Link>{" "}
                <Badge tone={states[one.state]?.tone}>
                  {one.work?.deed === "take-in" ? "Being taken in" : (states[one.state]?.words ?? one.state)}
                </Badge>
                <p className="text-[0.8125rem] text-ink-soft">
                  {kinds[one.kind] ?? one.kind} · {countedAs(one.rowCount, "row", "rows")} ·{" "}
                  {counted(one.newCount)} new · {counted(one.changedCount)} changed
                  {one.unfitCount > 0 ? ` · ${counted(one.unfitCount)} did not fit` : ""}
                </p>
              </div>
              <span className="text-[0.8125rem] text-ink-soft">
                {one.importedBy.name}, <RelativeTime date={one.uploadedAt} {...reader} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
