export const widthsCookie = "lamplight-widths";

/** The property that the strut of a head cell is as wide as. */
export const columnWidth = "--column-width";

/** In pixels. */
export const narrowest = 72;
export const widest = 480;

/** Chosen widths in pixels, by column. */
export type Widths = Readonly<Record<string, number>>;

export function boundWidth(width: number) {
  return Math.round(Math.min(widest, Math.max(narrowest, width)));
}

/** From `owner-176.platform-200`; what is no width is as if it were not there. */
export function readWidths(cookie: string | undefined): Widths {
  const widths = (cookie ?? "").slice(0, 500).matchAll(/([a-z]+)-(\d{1,4})(?=\.|$)/g);
  return Object.fromEntries([...widths].map(([, column, width]) => [column, boundWidth(Number(width))]));
}

export function writeWidths(widths: Widths) {
  return Object.entries(widths)
    .map(([column, width]) => `${column}-${width}`)
    .join(".");
}
