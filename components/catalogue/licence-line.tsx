import { TonedText } from "@/components/ui/badge";
import { licenceEnd, seatWords } from "@/lib/catalogue/licence-words";

type LicenceLineProps = {
  product: { seats: number | null; seatsFree: number | null; expiresOn: Date | null };
  reader: { now: Date; locale: string };
};

/** Seats and end of a licence; nothing where neither is known. */
export function LicenceLine({ product, reader: { now, locale } }: LicenceLineProps) {
  const seats = seatWords(product);
  const end = licenceEnd(product.expiresOn, now);
  const day = product.expiresOn?.toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
  if (!seats && !end) return null;
  return (
    <>
      {seats ? <span className="whitespace-nowrap">{seats}</span> : null}
      {seats && end ? " · " : null}
      {end === null ? null : (
        <TonedText tone={end === "later" ? "neutral" : "warning"} className="whitespace-nowrap">
          {end === "ended" ? "ended" : end === "soon" ? "ends soon," : "until"}{" "}
          {end === "soon" ? "on " : null}
          {day}
        </TonedText>
      )}
    </>
  );
}
