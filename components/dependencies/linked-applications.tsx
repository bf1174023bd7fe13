import Link from "next/link";
import { howFound } from "./how-found";

type LinkedApplicationsProps = {
  id: string;
  title: string;
  none: string;
  applications: readonly { reference: string; title: string; headline: string; foundIn: string | null }[];
};

export function LinkedApplications({ id, title, none, applications }: LinkedApplicationsProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-base font-semibold">
        {title}
      </h2>
      {applications.length === 0 ? (
        <p className="text-ink-soft">{none}</p>
      ) : (
        <ul className="divide-y divide-line">
          {applications.map((application) => (
            <li key={application.reference} className="py-2">
              <Link
                href={`/applications/${application.reference}`}
                className="inline-block min-h-6 rounded font-serif text-base leading-snug font-semibold hover:underline"
              >
                {application.title}
              </Link>
              <p className="text-[0.8125rem] text-ink-soft">{application.headline}</p>
              <p className="text-xs text-ink-soft break-words">{howFound(application.foundIn)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
