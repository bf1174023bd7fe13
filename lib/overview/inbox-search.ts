import { z } from "zod";

export const inboxViews = ["open", "unread", "done", "muted"] as const;

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** What the inbox shows stands in its address; what does not fit is as if it were not there. */
export const inboxSearchSchema = z.object({
  show: z.preprocess(first, z.enum(inboxViews).catch("open")),
  after: z.preprocess(first, z.string().max(1_000).nullable().catch(null)),
});

export type InboxSearch = z.infer<typeof inboxSearchSchema>;
