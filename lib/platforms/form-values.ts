import type { TrainingLink } from "./schema";
import { writeTrainingLinks } from "./training-links";

type Platform = {
  name: string;
  standing: string;
  standingSince: Date;
  phasesOutOn: Date | null;
  guidance: string;
  avoidWhen: string;
  limits: string;
  howToGet: string;
  support: string;
  training: string;
  trainingLinks: readonly TrainingLink[];
  dataAllowed: string;
  successorId: string | null;
};

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? "";

/** A platform as its form begins with it. */
export function platformValues(platform: Platform) {
  const { name, standing, guidance, avoidWhen, limits, howToGet, support, training, dataAllowed } = platform;
  return {
    ...{ name, standing, guidance, avoidWhen, limits, howToGet, support, training, dataAllowed },
    standingSince: day(platform.standingSince),
    phasesOutOn: day(platform.phasesOutOn),
    links: writeTrainingLinks(platform.trainingLinks),
    successorId: platform.successorId ?? "",
  };
}

/** What the form for another platform begins with. */
export function blankPlatform(now: Date) {
  return platformValues({
    ...{
      name: "",
      standing: "supported",
      guidance: "",
      avoidWhen: "",
      limits: "",
      howToGet: "",
      support: "",
    },
    ...{ training: "", trainingLinks: [], dataAllowed: "internal", successorId: null },
    standingSince: now,
    phasesOutOn: null,
  });
}
