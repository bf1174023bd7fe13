import { Badge } from "@/components/ui/badge";
import { DeedButton } from "@/components/ui/deed-button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { FormState } from "@/lib/foundation/form-outcome";

type SessionListProps = {
  sessions: readonly {
    id: string;
    signedInBy: string;
    createdAt: Date;
    lastSeenAt: Date;
    isThisOne: boolean;
  }[];
  reader: { now: Date; locale: string; timeZone: string };
  endSession: (sessionId: string) => Promise<FormState>;
};

const ways: Record<string, string> = {
  persona: "Chosen on the sign-in page of the demo",
  link: "By a link from the terminal",
  oidc: "With your organisation’s account",
};

export function SessionList({ sessions, reader, endSession }: SessionListProps) {
  return (
    <ul className="max-w-2xl divide-y divide-line border-y border-line">
      {sessions.map(({ id, signedInBy, createdAt, lastSeenAt, isThisOne }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <div>
            <p className="font-medium">
              {ways[signedInBy] ?? signedInBy} {isThisOne ? <Badge>This one</Badge> : null}
            </p>
            <p className="text-[0.8125rem] text-ink-soft">
              Signed in <RelativeTime date={createdAt} {...reader} />, last seen{" "}
              <RelativeTime date={lastSeenAt} {...reader} />
            </p>
          </div>
          {isThisOne ? null : (
            <DeedButton size="small" action={endSession.bind(null, id)} done="The session is ended.">
              End it
            </DeedButton>
          )}
        </li>
      ))}
    </ul>
  );
}
