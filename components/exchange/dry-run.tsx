import Link from "next/link";
import type { ReactNode } from "react";
import { ConfirmDialogDeed } from "@/components/exchange/confirm-deed";
import { DeedButton } from "@/components/ui/deed-button";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import { joinWords } from "@/lib/audit/describe";
import type { ShownImport } from "@/lib/exchange/queries/read-imports";
import { isSecretColumn } from "@/lib/exchange/secret-columns";
import type { FormState } from "@/lib/foundation/form-outcome";
import { counted } from "./counted";
import { NewDepartments } from "./new-departments";

type DryRunProps = {
  found: ShownImport;
  reader: { now: Date; locale: string; timeZone: string };
  /** What its rows change, where some do. */
  changes: ReactNode;
  takeIn: (leaveOutUnfit: boolean) => Promise<FormState>;
  cancel: () => Promise<FormState>;
};

/** What taking the file in would do, before it is done. */
export function DryRun({ found, reader, changes, takeIn, cancel }: DryRunProps) {
  const { newCount, changedCount, sameCount, unfitCount, earlier, listName, obstacle } = found;
  const whats = {
    applications: ["candidate", "candidates"],
    people: ["person", "people"],
    products: ["product", "products"],
  } as const;
  const what = whats[found.kind][newCount === 1 ? 0 : 1];
  return (
    <section aria-labelledby="dry-run" className="mb-8 flex max-w-4xl flex-col gap-4">
      <h2 id="dry-run" className="text-lg font-semibold">
        What it would do
      </h2>
      {found.problem ? (
        <Notice tone="danger" title="It was not taken in">
          {found.problem}
        </Notice>
      ) : null}
      {earlier?.endedAt ? (
        <Notice title="This very file was taken in before">
          {earlier.importedBy.name} took it in <RelativeTime date={earlier.endedAt} {...reader} />. Rows that
          have not changed since are left as they are.{" "}
          <Link href={`/import/${earlier.id}`} className="text-act underline">
            See that import
          </Link>
        </Notice>
      ) : null}
      {listName ? <p className="text-ink-soft">Recognised as: {listName}.</p> : null}
      <NotKept headers={found.kind === "products" ? found.headers.filter(isSecretColumn) : []} />
      {found.state === "uploaded" ? (
        <Notice tone="warning">{obstacle ?? "Say below which column is which."}</Notice>
      ) : (
        <>
          <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
            <Count value={counted(newCount)} words={`new ${what}`} />
            <Count value={counted(changedCount)} words={changedCount === 1 ? "changes" : "change"} />
            <Count
              value={counted(sameCount)}
              words={sameCount === 1 ? "stays as it is" : "stay as they are"}
            />
            <Count value={counted(unfitCount)} words={unfitCount === 1 ? "does not fit" : "do not fit"} />
          </ul>
          <NewDepartments {...found.newDepartments} />
          {changes}
        </>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {found.isOwn && found.state === "planned" ? <TakeIn found={found} takeIn={takeIn} /> : null}
        <ConfirmDialogDeed
          trigger="Put it away"
          title="Put this file away?"
          description="Its rows are forgotten. Nothing else has been changed by it."
          confirmLabel="Put it away"
          action={cancel}
        />
      </div>
    </section>
  );
}

function TakeIn({ found, takeIn }: Pick<DryRunProps, "found" | "takeIn">) {
  const { unfitCount, newCount, changedCount, rowCount } = found;
  const done = "It is being taken in.";
  if (unfitCount === 0)
    return (
      <DeedButton variant="primary" action={takeIn.bind(null, false)} done={done}>
        {rowCount === 1 ? "Take its one row in" : `Take in all ${counted(rowCount)} rows`}
      </DeedButton>
    );
  if (newCount + changedCount === 0) return null;
  return (
    <DeedButton action={takeIn.bind(null, true)} done={done}>
      {unfitCount === 1 ? "Leave the one out" : `Leave those ${counted(unfitCount)} out`} and take in the rest
    </DeedButton>
  );
}

function NotKept({ headers }: { headers: readonly string[] }) {
  if (headers.length === 0) return null;
  return (
    <Notice title="Secrets were left out">
      Nothing was kept of {joinWords(headers.map((header) => `“${header}”`))}: product keys, and whom a
      licence is made out to, have no place here. What looks like a key or such an address in other columns
      was taken out too.
    </Notice>
  );
}

function Count({ value, words }: { value: string; words: string }) {
  return (
    <li className="rounded-xl border border-line bg-surface px-4 py-3">
      <span className="block text-2xl font-semibold tracking-[-0.01em]">{value}</span>
      <span className="text-[0.8125rem] text-ink-soft">{words}</span>
    </li>
  );
}
