import { type ApplicationKind, kindWords } from "@/lib/inventory/kinds";

export type MentorFacts = {
  personId: string;
  name: string;
  platforms: readonly string[];
  topics: readonly string[];
  languages: readonly string[];
  departmentId: string;
  /** From the whole organisation down to the department itself. */
  departmentPath: readonly string[];
  /** Mentees at a time. */
  capacity: number;
  mentees: number;
  /** False as well for somebody who has left. */
  available: boolean;
};

export type MentorRequest = {
  platform: string | null;
  kind: ApplicationKind;
  topics: readonly string[];
  languages: readonly string[];
  departmentId: string;
  departmentPath: readonly string[];
  ownerId: string;
};

export type MentorMatch = { mentor: MentorFacts; score: number; reasons: string[] };

export type Fit = { score: number; reasons: string[] };

// A shared platform outweighs everything near; a shared language outweighs being in the same department.
const worth = {
  platform: 40,
  topic: 15,
  topicsAtMost: 30,
  language: 12,
  sameDepartment: 10,
  nearDepartment: 5,
  freePlace: 2,
  freePlacesAtMost: 6,
} as const;

const inWords = new Intl.ListFormat("en", { type: "conjunction" });

/** The mentors who fit best, with the reasons a person reads. Equal scores stand by name. */
export function matchMentors(
  request: MentorRequest,
  mentors: readonly MentorFacts[],
  atMost = 3,
): MentorMatch[] {
  return mentors
    .filter(
      (mentor) => mentor.available && mentor.capacity > mentor.mentees && mentor.personId !== request.ownerId,
    )
    .map((mentor) => matchOf(request, mentor))
    .sort(
      (one, other) =>
        other.score - one.score ||
        compareText(one.mentor.name, other.mentor.name) ||
        compareText(one.mentor.personId, other.mentor.personId),
    )
    .slice(0, atMost);
}

function matchOf(request: MentorRequest, mentor: MentorFacts): MentorMatch {
  const { score, reasons } = fitOf(request, mentor);
  const freePlaces = mentor.capacity - mentor.mentees;
  return {
    mentor,
    score: score + Math.min(worth.freePlacesAtMost, freePlaces * worth.freePlace),
    reasons: [...reasons, freePlaces === 1 ? "one place left" : "free this week"],
  };
}

/** How well a request and a mentor fit, whoever of the two looks, and why. */
export function fitOf(request: MentorRequest, mentor: MentorFacts): Fit {
  const platforms = shared(request.platform ? [request.platform] : [], mentor.platforms);
  const topics = shared(
    [...request.topics, request.kind, kindWords[request.kind]],
    mentor.topics.filter((topic) => shared([topic], platforms).length === 0),
  );
  const languages = shared(request.languages, mentor.languages);
  const nearness = nearnessOf(request, mentor);

  const knows = [...platforms, ...topics];
  const reasons = [
    knows.length > 0 && `knows ${inWords.format(knows)}`,
    languages.length > 0 && `speaks ${inWords.format(languages)}`,
    nearness === "same" && "same department",
    nearness === "near" && "a department next to yours",
  ].filter((reason) => reason !== false);

  const score =
    platforms.length * worth.platform +
    Math.min(worth.topicsAtMost, topics.length * worth.topic) +
    (languages.length > 0 ? worth.language : 0) +
    (nearness === "same" ? worth.sameDepartment : 0) +
    (nearness === "near" ? worth.nearDepartment : 0);
  return { score, reasons };
}

/** What the mentor offers of what is asked for, in the mentor's own spelling and each once. */
function shared(asked: readonly string[], offered: readonly string[]): string[] {
  const wanted = new Set(asked.map(plain));
  const found = new Map(offered.filter((word) => wanted.has(plain(word))).map((word) => [plain(word), word]));
  return [...found.values()];
}

function plain(word: string): string {
  return word.trim().toLowerCase();
}

/** Near is the department above, the one below, or one with the same department above; the top is near to nobody. */
function nearnessOf(request: MentorRequest, mentor: MentorFacts): "same" | "near" | "far" {
  if (request.departmentId === mentor.departmentId) return "same";
  const sharedLevels = request.departmentPath.findIndex((level, at) => mentor.departmentPath[at] !== level);
  const levels = sharedLevels < 0 ? request.departmentPath.length : sharedLevels;
  const away = Math.max(request.departmentPath.length, mentor.departmentPath.length) - levels;
  return levels > 1 && away === 1 ? "near" : "far";
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
