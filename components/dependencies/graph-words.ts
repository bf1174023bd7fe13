import type { Place } from "@/lib/dependencies/graph";

/** Over the columns of the picture, and at the head of each part of its table. */
export const placeWords: Record<Place, string> = {
  [-2]: "Feeds what feeds it",
  [-1]: "Feeds it",
  0: "This application",
  1: "Reads from it",
  2: "Reads from those",
};

/** The part of the table that a node of the picture leads to. */
export function tablePart(place: Place) {
  return `table-${places[place]}`;
}

const places: Record<Place, string> = {
  [-2]: "two-before",
  [-1]: "before",
  0: "self",
  1: "after",
  2: "two-after",
};

export function applicationAddress(reference: string) {
  return `/applications/${reference}`;
}

export function sourceAddress(id: string) {
  return `/data-sources/${id}`;
}

/** The page with the fold of this ecosystem open. */
export function foldAddress(reference: string, ecosystem: string) {
  return `/applications/${reference}/graph?open=${encodeURIComponent(ecosystem)}#packages`;
}
