import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { DeedButton } from "@/components/ui/deed-button";
import { joinWords } from "@/lib/audit/describe";
import { type ApplicationField, applicationFields } from "@/lib/exchange/fields";
import { missingWords } from "@/lib/exchange/missing-words";
import type { FormState } from "@/lib/foundation/form-outcome";

export type ShownCandidate = {
  id: string;
  title: string;
  headline: string;
  owner: string | null;
  ownerText: string;
  department: string | null;
  source: string;
  missing: readonly string[];
  reference: string | null;
  /** What the list says otherwise than when it was added. */
  changed: readonly ApplicationField[];
};

type Decide = (id: string) => Promise<FormState>;

export type TriageRowDeeds = { ignore: Decide; restore: Decide; seen: Decide };

type TriageRowProps = TriageRowDeeds & {
  row: ShownCandidate;
  show: "waiting" | "changed" | "ignored" | "added";
  /** For those that wait, of which several can be decided on together. */
  choice: { isOn: boolean; toggle: (isOn: boolean) => void } | null;
  onOwner: () => void;
};

export function TriageRow({ row, show, choice, onOwner, ...deeds }: TriageRowProps) {
  const { id, title, headline, owner, ownerText, department, source, missing } = row;
  const name = title || "Without a title";
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
      <div className="flex min-w-0 flex-1 basis-72 items-start gap-3">
        {choice ? (
          <input
            type="checkbox"
            aria-label={`Choose ${name}`}
            className="mt-1 size-4 shrink-0 accent-act"
            checked={choice.isOn}
            onChange={(event) => choice.toggle(event.currentTarget.checked)}
          />
        ) : null}
        <div className="min-w-0">
          <Link
            href={`/import/triage/${id}`}
            className="font-serif text-base font-semibold break-words text-act hover:underline"
          >
            {name}
          </Link>{" "}
          {show === "waiting" && missing.length === 0 ? <Badge tone="good">Complete</Badge> : null}
          {headline ? <p className="font-serif italic">{headline}</p> : null}
          <p className="text-[0.8125rem] text-ink-soft">
            {[
              owner ?? (ownerText ? `${ownerText} (not known here)` : "no owner"),
              department ?? "no department",
              source,
            ].join(" · ")}
          </p>
          {show === "waiting" && missing.length > 0 ? (
            <p className="text-[0.8125rem]">Still to say: {missingWords(missing)}.</p>
          ) : null}
          {row.changed.length > 0 ? (
            <p className="text-[0.8125rem]">
              Changed: {joinWords(row.changed.map((field) => applicationFields[field].toLowerCase()))}.
            </p>
          ) : null}
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        {show === "waiting" && missing.includes("ownerId") ? (
          <Button size="small" onClick={onOwner}>
            Choose an owner<span className="sr-only"> of {name}</span>
          </Button>
        ) : null}
        <RowDeeds row={row} name={name} show={show} {...deeds} />
      </div>
    </li>
  );
}

function RowDeeds({
  row: { id, reference },
  name,
  show,
  ignore,
  restore,
  seen,
}: TriageRowDeeds & { row: ShownCandidate; name: string; show: TriageRowProps["show"] }) {
  const hiddenName = <span className="sr-only"> {name}</span>;
  if (show === "waiting")
    return (
      <>
        <ButtonLink size="small" href={`/import/triage/${id}`}>
          Review{hiddenName}
        </ButtonLink>
        <DeedButton
          size="small"
          variant="quiet"
          action={ignore.bind(null, id)}
          done={`${name} is left out.`}
          undo={{ action: restore.bind(null, id), done: `${name} waits for a decision again.` }}
        >
          Leave out{hiddenName}
        </DeedButton>
      </>
    );
  if (show === "ignored")
    return (
      <DeedButton size="small" action={restore.bind(null, id)} done={`${name} waits for a decision again.`}>
        Bring back{hiddenName}
      </DeedButton>
    );
  if (show === "changed")
    return (
      <>
        <ButtonLink size="small" href={`/import/triage/${id}`}>
          See what changed{hiddenName}
        </ButtonLink>
        <DeedButton
          size="small"
          variant="quiet"
          action={seen.bind(null, id)}
          done={`${name} stays as it is in the inventory.`}
        >
          Leave as it is{hiddenName}
        </DeedButton>
      </>
    );
  return reference ? (
    <ButtonLink size="small" href={`/applications/${reference}`}>
      See {reference}
    </ButtonLink>
  ) : null;
}
