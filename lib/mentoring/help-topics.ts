/** What somebody can be helped with. */
export const helpTopics = ["review", "building", "moving", "packages", "something-else"] as const;

export type HelpTopic = (typeof helpTopics)[number];

export const helpTopicWords: Record<HelpTopic, { name: string; line: string }> = {
  review: {
    name: "Look it through",
    line: "A finished review counts as a control and lowers the risk at once.",
  },
  building: {
    name: "Build or mend something",
    line: "A formula, a query, a screen that does not do what it should.",
  },
  moving: { name: "Move it to another platform", line: "Where it should go, and what comes first." },
  packages: { name: "What it needs", line: "Packages, data sources, versions that want pinning." },
  "something-else": { name: "Something else", line: "Say it in your own words." },
};

export function helpTopicOf(word: string): HelpTopic {
  return helpTopics.find((topic) => topic === word) ?? "something-else";
}

/** The mentor's one question when it is done, and the maker's. */
export const mentorAnswers = ["fine", "better", "unfinished"] as const;
export const makerAnswers = ["yes", "partly", "no"] as const;

export const mentorAnswerWords: Record<(typeof mentorAnswers)[number], string> = {
  fine: "Yes, I looked it through and it is in good shape",
  better: "Better than before, and some things remain",
  unfinished: "No, we did not get there",
};

export const makerAnswerWords: Record<(typeof makerAnswers)[number], string> = {
  yes: "Yes, it helped",
  partly: "Partly",
  no: "No",
};

/** A review counts as a control when the mentor says that it has done its work. */
export function countsAsReview(about: string, mentorAnswer: string | null) {
  return about === "review" && (mentorAnswer === "fine" || mentorAnswer === "better");
}
