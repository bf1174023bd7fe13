/** The impact questions and their answers, mildest first; `unknown` is an answer and never counts as nothing. */
export const impactQuestions = {
  ifItStops: {
    question: "What happens if it stops?",
    answers: {
      nuisance: "A nuisance, nothing more",
      "slows-team": "It slows a team down",
      "stops-process": "A process stops",
      "harms-others": "Customers, reporting or safety are harmed",
      unknown: "I don't know",
    },
  },
  moneyAtStake: {
    question: "How much money is at stake in one error?",
    answers: {
      none: "None",
      "under-10k": "Under 10,000",
      "under-100k": "Under 100,000",
      more: "100,000 or more",
      unknown: "I don't know",
    },
  },
  regulation: {
    question: "Does a rule depend on it?",
    answers: {
      none: "No rule",
      "internal-policy": "An internal policy",
      external: "External reporting or regulated work",
      unknown: "I don't know",
    },
  },
  dataClassification: {
    question: "What data does it handle?",
    answers: {
      public: "Public",
      internal: "Internal",
      confidential: "Confidential",
      restricted: "Restricted or personal",
      unknown: "I don't know",
    },
  },
  peopleAffected: {
    question: "How many people are affected by it?",
    answers: {
      one: "Only me",
      "up-to-10": "2 to 10",
      "up-to-50": "11 to 50",
      "up-to-200": "51 to 200",
      more: "More than 200",
      unknown: "I don't know",
    },
  },
  whoWouldNotice: {
    question: "Who would notice an error?",
    answers: {
      inside: "Only us",
      partners: "Partners",
      public: "The public",
      unknown: "I don't know",
    },
  },
} as const;

export type ImpactQuestion = keyof typeof impactQuestions;

export type Impact = {
  [Q in ImpactQuestion]: keyof (typeof impactQuestions)[Q]["answers"];
};

/** How complicated the file is, as asked of the maker until the file itself has been read. */
export const complexities = ["low", "medium", "high", "unknown"] as const;

export type Complexity = (typeof complexities)[number];
