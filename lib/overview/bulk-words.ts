/** What can be done to many applications at once. */
export const bulkDeeds = ["platform", "department", "retire", "follow"] as const;

export type BulkDeed = (typeof bulkDeeds)[number];

/** How many applications one deed may change. */
export const mostAtOnce = 1_000;

export const undoMinutes = 10;

/** As on the button that opens the preview, and on the one that does it to so many. */
export const bulkDeedWords: Record<BulkDeed, { asks: string; does: (count: string) => string }> = {
  platform: { asks: "Set platform", does: (count) => `Set it for ${count}` },
  department: { asks: "Move to department", does: (count) => `Move ${count}` },
  retire: { asks: "Retire", does: (count) => `Retire ${count}` },
  follow: { asks: "Follow", does: (count) => `Follow ${count}` },
};

export function applicationsWords(count: number, locale = "en") {
  return count === 1 ? "1 application" : `${count.toLocaleString(locale)} applications`;
}

/** One sentence, without a full stop, that tells what was done: “You moved 14 applications to Claims”. */
export function bulkDoneWords(deed: BulkDeed, count: number, target: string | null, locale = "en") {
  const applications = applicationsWords(count, locale);
  const place = target ?? "a place that is gone";
  if (deed === "platform")
    return `You set ${place} as what ${applications} ${count === 1 ? "is" : "are"} built with`;
  if (deed === "department") return `You moved ${applications} to ${place}`;
  return deed === "retire" ? `You retired ${applications}` : `You follow ${applications} more`;
}

/** What the undo says: how many are back, and how many were left because somebody changed them since. */
export function bulkUndoneWords(back: number, left: number, locale = "en") {
  if (back === 0) return "Nothing was brought back: all of them were changed since";
  const rest = left > 0 ? `; ${left.toLocaleString(locale)} changed since and stay as they are` : "";
  return `${applicationsWords(back, locale)} ${back === 1 ? "is" : "are"} as before${rest}`;
}
