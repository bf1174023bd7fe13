import type { ReactNode } from "react";
import { joinWords } from "@/lib/audit/describe";
import type { MergeOutcome, Side } from "./merge-preview";

type MergeWordsProps = { duplicate: Side; stays: Side; outcome: MergeOutcome; locale: string };

/** What moves and what stays where it is, line by line. */
export function MergeWords({ duplicate, stays, outcome, locale }: MergeWordsProps) {
  const { comments, followers, controls, hasPackages, reads, readBy } = outcome;
  const counted = (count: number, one: string, many: string) =>
    count === 1 ? `1 ${one}` : `${count.toLocaleString(locale)} ${many}`;
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <Lines title={`What goes on under ${stays.reference}`}>
        <li>Its title, headline and description stay as they are.</li>
        <li>
          {comments === 0
            ? "Nobody has commented on the duplicate."
            : `${counted(comments, "comment moves", "comments move")} over, marked with ${duplicate.reference}.`}
        </li>
        {followers > 0 ? (
          <li>
            {counted(followers, "person who owns or follows", "people who own or follow")} the duplicate{" "}
            {followers === 1 ? "follows" : "follow"} it from then on.
          </li>
        ) : null}
        {reads.length > 0 ? <li>It reads from {joinWords(reads)} from then on.</li> : null}
        {readBy.length > 0 ? <li>It is read by {joinWords(readBy)} from then on.</li> : null}
        <li>The history of both can be read on its page.</li>
        <li>{duplicate.reference} leads there, in links and in the search.</li>
      </Lines>
      <Lines title={`What rests with ${duplicate.reference}`}>
        <li>It is retired. Requests to hand it over are withdrawn.</li>
        <li>
          {hasPackages
            ? "Its lists of packages: state them again where they are true for the one that stays."
            : "What it needs, as it was stated."}
        </li>
        <li>
          {controls === 0
            ? "No control was recorded for it."
            : `${counted(controls, "recorded control", "recorded controls")}: evidence belongs to the one it was recorded for.`}
        </li>
        <li>Everything else that was said about it. The merge can be taken back at any time.</li>
      </Lines>
    </div>
  );
}

function Lines({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 text-base font-semibold">{title}</h2>
      <ul className="flex list-disc flex-col gap-1.5 ps-5">{children}</ul>
    </section>
  );
}
