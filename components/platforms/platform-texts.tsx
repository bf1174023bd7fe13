import { ExternalLink } from "lucide-react";
import Link from "next/link";
import { hostOf } from "@/lib/platforms/training-links";

type PlatformTextsProps = {
  platform: {
    guidance: string;
    avoidWhen: string;
    limits: string;
    howToGet: string;
    support: string;
    training: string;
    trainingLinks: readonly { label: string; url: string }[];
  };
  dataWords: string;
  /** Where an administrator fills in what is missing; null for everybody else, who see only what is said. */
  editHref: string | null;
};

/** What the organisation says of a platform, a short paragraph each. */
export function PlatformTexts({ platform, dataWords, editHref }: PlatformTextsProps) {
  const texts = [
    ["When to use it", platform.guidance],
    ["When not to", platform.avoidWhen],
    ["The data it may hold", dataWords],
    ["Its limits", platform.limits],
    ["How to get it", platform.howToGet],
    ["Who helps", platform.support],
    ["Training", platform.training],
  ] as const;
  const missing = texts.filter(([, text]) => !text).map(([title]) => title.toLowerCase());
  return (
    <div className="flex flex-col gap-5">
      {texts.map(([title, text]) =>
        text || (title === "Training" && platform.trainingLinks.length > 0) ? (
          <section
            key={title}
            aria-label={title}
            className="grid gap-x-6 gap-y-1 md:grid-cols-[10rem_minmax(0,1fr)]"
          >
            <h2 className="font-semibold">{title}</h2>
            <div className="max-w-prose">
              <p className="break-words whitespace-pre-line">{text}</p>
              {title === "Training" ? <Links links={platform.trainingLinks} /> : null}
            </div>
          </section>
        ) : null,
      )}
      {editHref && missing.length > 0 ? (
        <p className="text-[0.8125rem] text-ink-soft">
          Nothing is said yet about: {missing.join(", ")}.{" "}
          <Link href={editHref} className="font-medium text-act hover:underline">
            Fill it in
          </Link>
        </p>
      ) : null}
    </div>
  );
}

function Links({ links }: { links: readonly { label: string; url: string }[] }) {
  if (links.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-col gap-1">
      {links.map(({ label, url }) => (
        <li key={url}>
          <a
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            className="inline-flex items-center gap-1.5 font-medium text-act hover:underline"
          >
            {label}
            <ExternalLink aria-hidden="true" className="size-3.5" />
            <span className="sr-only"> (opens in a new tab)</span>
          </a>{" "}
          <span className="text-[0.8125rem] text-ink-soft">{hostOf(url)}</span>
        </li>
      ))}
    </ul>
  );
}
