import type { Operation } from "@/lib/api/operation";

type OperationListProps = { operations: readonly Operation[]; origin: string };

/** What programs can ask for, for people to read; the document for programs says the rest. */
export function OperationList({ operations, origin }: OperationListProps) {
  return (
    <section aria-labelledby="operations" className="mt-10 max-w-3xl">
      <h2 id="operations" className="mb-2 text-base font-semibold">
        What a program can ask for
      </h2>
      <p className="mb-3 text-ink-soft">
        Send the token in the header, never in an address. Every refusal is a sentence. The whole description
        is at{" "}
        <a href="/api/openapi.json" className="text-act underline">
          /api/openapi.json
        </a>
        .
      </p>
      <pre className="mb-4 rounded-lg bg-line-soft p-3 font-mono text-[0.8125rem] break-all whitespace-pre-wrap">
        {`curl -H "Authorization: Bearer llt_…" "${origin}/api/v1/applications?risk=high,severe&limit=50"`}
      </pre>
      <ul className="divide-y divide-line-soft border-y border-line">
        {operations.map(({ id, method, path, summary, scope }) => (
          <li key={id} className="py-2">
            <code className="font-mono text-[0.8125rem] font-semibold break-all">
              {method} {path}
            </code>
            <p>
              {summary}
              {scope ? <span className="text-ink-soft"> · {scope}</span> : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
