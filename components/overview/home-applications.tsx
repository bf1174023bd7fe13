import Link from "next/link";
import { BandBadge } from "@/components/risk/band-badge";
import { Badge } from "@/components/ui/badge";
import { Lamp } from "@/components/ui/lamp";
import type { Band } from "@/lib/risk/facts";
import { signed } from "@/lib/risk/signed";
import type { StepKey } from "@/lib/risk/steps";
import { tellMinutes } from "@/lib/safety/plan-words";
import { addressOf, placeOf } from "@/lib/safety/step-places";
import { HomeSection } from "./home-section";

type NextStep = {
  key: StepKey;
  title: string;
  minutes: number;
  lowers: number;
  lights: number;
  upTo: boolean;
};

export type OwnApplication = {
  reference: string;
  title: string;
  headline: string;
  isOwner: boolean;
  residual: number;
  band: Band;
  illumination: number;
  missing: string[];
  nextStep: NextStep | null;
};

type HomeApplicationsProps = { applications: readonly OwnApplication[]; address: string };

/** The most dangerous first, each with the one step that is most worth a minute. */
export function HomeApplications({ applications, address }: HomeApplicationsProps) {
  return (
    <HomeSection
      id="yours"
      title="Your applications"
      aside={
        <Link href={address} className="text-[0.8125rem] font-medium text-act hover:underline">
          Open them in the inventory
        </Link>
      }
    >
      <ul className="divide-y divide-line">
        {applications.map((application) => (
          <li
            key={application.reference}
            className="grid gap-x-6 gap-y-2 py-4 md:grid-cols-[minmax(0,1.2fr)_12.5rem_minmax(0,1fr)] md:items-center"
          >
            <div className="min-w-0">
              <h3 className="font-serif text-lg leading-snug font-semibold">
                <Link href={`/applications/${application.reference}`} className="rounded hover:underline">
                  {application.title}
                </Link>
              </h3>
              <p className="font-serif text-[0.9375rem] leading-snug text-ink-soft">{application.headline}</p>
              {application.isOwner ? null : (
                <p className="mt-0.5 text-[0.8125rem] text-ink-soft">You are its second owner.</p>
              )}
            </div>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <BandBadge band={application.band} score={application.residual} />
              <Lamp value={application.illumination} missing={application.missing} />
            </div>
            <Step reference={application.reference} step={application.nextStep} />
          </li>
        ))}
      </ul>
    </HomeSection>
  );
}

function Step({ reference, step }: { reference: string; step: NextStep | null }) {
  const place = step ? placeOf(step.key) : null;
  if (!step || !place)
    return <p className="text-[0.8125rem] text-ink-soft">As safe and as well lit as it can be today.</p>;
  const effect = step.lowers > 0 ? signed(-step.lowers) : `${signed(step.lights)} light`;
  return (
    <div className="flex items-center justify-between gap-3">
      <div className="min-w-0">
        <Link href={addressOf(reference, place.place)} className="font-medium text-act hover:underline">
          {step.title}
        </Link>
        <p className="text-[0.8125rem] text-ink-soft">Next safer step, {tellMinutes(step.minutes)}</p>
      </div>
      <Badge tone={step.lowers > 0 ? "good" : "neutral"}>
        {step.lowers > 0 ? <span className="sr-only">Risk </span> : null}
        {step.upTo && step.lowers > 0 ? "up to " : null}
        {effect}
      </Badge>
    </div>
  );
}
