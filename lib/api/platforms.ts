import { z } from "zod";
import { operation } from "./operation";

const platform = z.object({
  id: z.uuid(),
  name: z.string(),
  standing: z.string(),
  standingSince: z.iso.date(),
  phasesOutOn: z.iso.date().nullable(),
  guidance: z.string(),
  avoidWhen: z.string(),
  dataAllowed: z.string(),
  howToGet: z.string(),
});

export const listPlatformsOperation = operation({
  id: "listPlatforms",
  method: "GET",
  path: "/api/v1/platforms",
  summary: "Every platform, the best standing first",
  scope: "platforms:read",
  answer: z.object({ platforms: z.array(platform) }),
  status: 200,
});

export const readPlatformOperation = operation({
  id: "readPlatform",
  method: "GET",
  path: "/api/v1/platforms/{id}",
  summary: "One platform",
  scope: "platforms:read",
  answer: platform.extend({
    limits: z.string(),
    support: z.string(),
    successor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    trainingLinks: z.array(z.object({ label: z.string(), url: z.string() })),
  }),
  status: 200,
});
