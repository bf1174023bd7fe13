import { type TrainingLink, trainingLinksSchema } from "./schema";

/** Links as they are typed, one a line: a name, then its address. A line without an address has an empty one. */
export function readTrainingLinks(text: string): TrainingLink[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const at = line.search(/\S+:\/\/\S+$|\S+:\S+$/);
      if (at < 0) return { label: line, url: "" };
      const url = line.slice(at).trim();
      return { label: line.slice(0, at).trim() || hostOf(url), url };
    });
}

export function writeTrainingLinks(links: readonly TrainingLink[]): string {
  return links.map(({ label, url }) => `${label} ${url}`).join("\n");
}

/** The stored links, or none where they are not links. */
export function readStoredLinks(stored: unknown): TrainingLink[] {
  const read = trainingLinksSchema.safeParse(stored);
  return read.success ? read.data : [];
}

/** `learn.example.org`: what a reader should know before following a link. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
