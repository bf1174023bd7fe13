import { HomeLines } from "@/components/overview/home-lines";
import { HomeSection } from "@/components/overview/home-section";
import { BandBadge } from "@/components/risk/band-badge";
import { Lamp } from "@/components/ui/lamp";
import type { Band } from "@/lib/risk/facts";

type PersonApplicationsProps = {
  name: string;
  applications: readonly {
    reference: string;
    title: string;
    headline: string;
    isOwner: boolean;
    illumination: number;
    residual: number;
    band: Band;
  }[];
};

/** What somebody looks after, as far as the reader may find it. */
export function PersonApplications({ name, applications }: PersonApplicationsProps) {
  return (
    <HomeSection
      id="looks-after"
      title={
        applications.length === 0 ? `${name} looks after no application that you can find` : "Looks after"
      }
    >
      <HomeLines
        voice="layer"
        lines={applications.map(({ reference, title, headline, isOwner, illumination, residual, band }) => ({
          key: reference,
          title,
          address: `/applications/${reference}`,
          line: isOwner ? headline : `${headline} · second owner`,
          mark: (
            <span className="flex flex-wrap items-center gap-4">
              <BandBadge band={band} score={residual} />
              <Lamp value={illumination} />
            </span>
          ),
        }))}
      />
    </HomeSection>
  );
}
