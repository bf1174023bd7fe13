import { readHelpWaiting } from "@/app/read-once";
import type { Reader } from "@/app/reader";
import { Mentees, WaitingHelp } from "@/components/mentoring/help-lists";
import { HomeAll, HomeLines } from "@/components/overview/home-lines";
import { HomeSection } from "@/components/overview/home-section";
import type { Actor } from "@/lib/access/actor";
import { countOpenHelp, listOpenHelp } from "@/lib/mentoring/queries/list-open-help";
import { listMentees } from "@/lib/mentoring/queries/read-help";
import { claimHelpAction } from "../help/actions";

type HomeProps = { actor: Actor; reader: Reader };

const claim = (requestId: string) => claimHelpAction.bind(null, requestId);

/** Requests for help that only this person can answer. */
export async function WaitingHelpHome({ actor, reader }: HomeProps) {
  const lines = await readHelpWaiting(actor);
  return <WaitingHelp lines={lines} claim={claim} actorId={actor.id} reader={reader} />;
}

const shown = 3;

/** For mentors: whom they help, and who in the open queue fits them best. */
export async function HelpHome({ actor, reader }: HomeProps) {
  const [mentees, open, total] = await Promise.all([
    listMentees(actor),
    listOpenHelp(actor, reader.now, shown),
    countOpenHelp(actor),
  ]);
  return (
    <>
      <Mentees lines={mentees} reader={reader} />
      {open.length > 0 ? (
        <HomeSection
          id="queue"
          title={total === 1 ? "One request waits for a mentor" : `${total} requests wait for a mentor`}
          aside={<HomeAll address="/mentors#open-queue">Open the queue</HomeAll>}
        >
          <HomeLines
            voice="layer"
            lines={open.map(({ id, title, asker, department, reasons }) => ({
              key: id,
              title,
              address: `/help/${id}`,
              line: [`${asker}, ${department}`, ...reasons].join(" · "),
              step: { address: `/help/${id}`, words: "Look closer" },
            }))}
          />
        </HomeSection>
      ) : null}
    </>
  );
}
