import type { Standing } from "@/lib/platforms/standing";

/** What the form tells of a platform. */
export type PlatformChoice = {
  id: string;
  name: string;
  standing: Standing;
  /** A day such as 2027-06-30. */
  phasesOutOn: string | null;
  guidance: string;
  howToGet: string;
  training: string;
  dataAllowed: string;
};

type Platform = Omit<PlatformChoice, "phasesOutOn"> & { phasesOutOn: Date | null };

export function platformChoices(platforms: readonly Platform[]): PlatformChoice[] {
  return platforms.map(({ id, name, standing, phasesOutOn, guidance, howToGet, training, dataAllowed }) => ({
    id,
    name,
    standing,
    phasesOutOn: phasesOutOn?.toISOString().slice(0, 10) ?? null,
    guidance,
    howToGet,
    training,
    dataAllowed,
  }));
}
