import { z } from "zod";

const line = z.object({ label: z.string(), points: z.number() });

/** What a mentor sees of an application before claiming it, as it was when the maker agreed to show it. */
const snapshotSchema = z.object({
  title: z.string(),
  headline: z.string(),
  description: z.string(),
  kind: z.string(),
  platform: z.string().nullable(),
  department: z.string(),
  owner: z.string(),
  illumination: z.number(),
  residual: z.number(),
  steps: z.array(z.string()).nullable().default(null),
  riskLines: z.array(line).nullable().default(null),
  whereItLives: z.object({ livesAt: z.string(), howToRun: z.string() }).nullable().default(null),
});

export type Snapshot = z.infer<typeof snapshotSchema>;

/** The stored snapshot, or null where it is none. */
export function readStoredSnapshot(stored: unknown): Snapshot | null {
  const read = snapshotSchema.safeParse(stored);
  return read.success ? read.data : null;
}
