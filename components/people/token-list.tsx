import { Badge } from "@/components/ui/badge";
import { DeedButton } from "@/components/ui/deed-button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { FormState } from "@/lib/foundation/form-outcome";
import type { ApiTokenLine } from "@/lib/people/queries/api-tokens";

type TokenListProps = {
  tokens: readonly ApiTokenLine[];
  reader: { now: Date; locale: string; timeZone: string };
  revoke: (tokenId: string) => Promise<FormState>;
};

/** One's own tokens; those that ended stay a month, so that nobody wonders. */
export function TokenList({ tokens, reader, revoke }: TokenListProps) {
  if (tokens.length === 0) return null;
  return (
    <section aria-labelledby="your-tokens" className="mt-10 max-w-2xl">
      <h2 id="your-tokens" className="mb-2 text-base font-semibold">
        Your tokens
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {tokens.map(({ id, name, scopes, ending, isAlive, revokedAt, lastUsedAt, expiresAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-0">
              <p className="font-medium">
                {name} <code className="font-mono text-[0.8125rem] text-ink-soft">…{ending}</code>{" "}
                {isAlive ? null : <Badge>{revokedAt ? "Revoked" : "Ended"}</Badge>}
              </p>
              <p className="text-[0.8125rem] text-ink-soft">{scopes.join(", ")}</p>
              <p className="text-[0.8125rem] text-ink-soft">
                {lastUsedAt ? (
                  <>
                    Last used <RelativeTime date={lastUsedAt} {...reader} />
                  </>
                ) : (
                  "Never used"
                )}
                {isAlive ? (
                  <>
                    , ends <RelativeTime date={expiresAt} {...reader} />
                  </>
                ) : null}
              </p>
            </div>
            {isAlive ? (
              <DeedButton size="small" action={revoke.bind(null, id)} done={`“${name}” is revoked.`}>
                Revoke it
              </DeedButton>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
