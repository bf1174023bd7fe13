import { ExternalLink } from "lucide-react";
import type { ReactNode } from "react";
import { productStandingWords } from "@/lib/catalogue/product-standing";
import type { getProduct } from "@/lib/catalogue/queries";
import { hostOf } from "@/lib/platforms/training-links";
import { CapabilityLinks } from "./capability-links";
import { LicenceLine } from "./licence-line";

type ProductFactsProps = {
  product: Awaited<ReturnType<typeof getProduct>>;
  reader: { now: Date; locale: string };
  isKeeper: boolean;
};

/** What is said of a product; what is not said is not shown, but for what somebody who wants it has to know. */
export function ProductFacts({ product, reader, isKeeper }: ProductFactsProps) {
  const { description, capabilities, howToGet, trainingUrl, contact, category, externalId, note } = product;
  const hasLicence = product.seats !== null || product.seatsFree !== null || product.expiresOn !== null;
  return (
    <div className="flex max-w-4xl flex-col gap-5">
      <Fact title="What it does">{description || <Unsaid>Nothing is said yet of what it does.</Unsaid>}</Fact>
      {capabilities.length > 0 ? (
        <Fact title="Good for">
          <CapabilityLinks capabilities={capabilities} />
        </Fact>
      ) : null}
      <Fact title="How to get it">
        {howToGet || (
          <Unsaid>
            {contact ? `Ask ${contact}.` : "Nothing is said yet. Ask the help desk, or an IT analyst."}
          </Unsaid>
        )}
      </Fact>
      {contact ? <Fact title="Whom to ask">{contact}</Fact> : null}
      {trainingUrl ? (
        <Fact title="Training">
          <a
            href={trainingUrl}
            target="_blank"
            rel="noopener noreferrer"
            className="inline-flex items-center gap-1.5 font-medium break-all text-act hover:underline"
          >
            {hostOf(trainingUrl)}
            <ExternalLink aria-hidden="true" className="size-3.5 shrink-0" />
            <span className="sr-only"> (opens in a new tab)</span>
          </a>
        </Fact>
      ) : null}
      <Fact title="Licence">
        {productStandingWords[product.standing]}
        {category ? ` · ${category}` : null}
        {hasLicence ? (
          <>
            {" · "}
            <LicenceLine product={product} reader={reader} />
          </>
        ) : null}
      </Fact>
      {isKeeper && externalId ? (
        <Fact title="Identifier">
          {externalId}
          {product.externalSource === "snipe-it" ? " in Snipe-IT" : null}
        </Fact>
      ) : null}
      {isKeeper && note ? <Fact title="Note for those who keep this">{note}</Fact> : null}
    </div>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid gap-x-6 gap-y-1 md:grid-cols-[10rem_minmax(0,1fr)]">
      <h2 className="font-semibold">{title}</h2>
      <div className="max-w-prose min-w-0 break-words whitespace-pre-line">{children}</div>
    </section>
  );
}

function Unsaid({ children }: { children: ReactNode }) {
  return <span className="text-ink-soft">{children}</span>;
}
