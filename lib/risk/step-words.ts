import type { ApplicationFacts } from "./facts";
import type { StepKey } from "./steps";

export type StepWords = {
  title: string;
  why: string;
  minutes: number;
  /** The outcome is not known beforehand, so its effect is the best that can come of it. */
  upTo: boolean;
  /** Whose answer makes the step count; null when it counts at once. */
  waitsFor: string | null;
};

function sure(title: string, why: string, minutes: number): StepWords {
  return { title, why, minutes, upTo: false, waitsFor: null };
}

function open(title: string, why: string, minutes: number): StepWords {
  return { ...sure(title, why, minutes), upTo: true };
}

const words: Record<StepKey, (facts: ApplicationFacts) => StepWords> = {
  "replace-package": replacePackage,
  "find-owner": (facts) => ({
    ...sure("Give it an owner", "Its owner has left, so nobody can decide about it.", 5),
    // The second owner may be the one who takes over, and then a second owner is missing.
    upTo: facts.secondOwner === "confirmed",
    waitsFor: "the new owner's yes",
  }),
  "name-second-owner": (facts) => ({
    ...(facts.secondOwner === "asked"
      ? sure("Remind your second owner", "You have asked; it counts when they say yes.", 1)
      : sure("Name a second owner", "Somebody who could keep it going for a week.", 2)),
    waitsFor: "your second owner's yes",
  }),
  "answer-impact": answerImpact,
  "confirm-still-true": () =>
    sure("Confirm that it is still true", "Shows that somebody has looked at it lately.", 1),
  "say-where-it-lives": () =>
    sure("Say where it lives", "So that somebody can find it on a day you are away.", 1),
  "say-how-to-run": () => sure("Say how to run it", "So that somebody can run it on a day you are away.", 3),
  "say-needs": () =>
    sure("Say what it needs", "Then we can tell you when one of its packages is in trouble.", 2),
  "drop-lock-file": () =>
    sure("Drop the lock file or the workbook again", "Shows what it really stands on.", 1),
  "state-data-sources": () =>
    sure("Say where its data comes from", "So that you hear when a source changes or stops.", 2),
  "say-platform": () => open("Say what it is built with", "Then we can name a mentor who knows it.", 1),
  "say-complexity": () =>
    open(
      "Say how complicated it is",
      "Not known counts as fairly complicated. What was found in a dropped workbook proposes an answer.",
      1,
    ),
  "show-what-runs": (facts) =>
    facts.running === "drifted"
      ? open("Bring what runs in line with what you listed", "What runs is not what is written here.", 5)
      : open("Show what runs where it runs", "Paste the list, or drop the workbook again.", 3),
  "pin-versions": () => sure("Pin the versions it uses", "A new version cannot surprise it overnight.", 5),
  "remove-secrets": () =>
    sure(
      "Take out passwords and macros that start by themselves",
      "Anybody who opens the file can use them. Drop the file again when they are out.",
      20,
    ),
  "show-back-up": () =>
    sure("Show that a back-up restores", "A back-up nobody has restored may not be one.", 15),
  "try-in-sandbox": () => sure("Try your next change in a sandbox", "A mistake there harms nobody.", 15),
  "check-independently": () =>
    sure("Check its results another way", "A second calculation finds what the first one hides.", 20),
  "ask-mentor-review": () => ({
    ...sure("Ask a mentor for a review", "Somebody who has built such things looks with you.", 30),
    waitsFor: "the finished review",
  }),
  "describe-it": () =>
    sure("Finish its title, headline and description", "So that a stranger understands what it is.", 3),
  "move-platform": (facts) =>
    sure(
      "Move it to a recommended platform",
      `${facts.platform?.name ?? "Its platform"} is phasing out. A mentor can help you plan the move.`,
      480,
    ),
};

function replacePackage({ findings }: ApplicationFacts): StepWords {
  if (findings === "malicious") {
    return open("Stop it and take the malicious package out", "It was made to do harm.", 10);
  }
  if (findings === "possible") {
    return open("Find out which version it uses", "One of its packages may have a known weakness.", 5);
  }
  return findings === "known-exploited"
    ? open("Replace the package that is being attacked", "Its weakness is used in attacks today.", 10)
    : open("Replace the package with a known weakness", "A version without it is the safer one.", 10);
}

function answerImpact({ impact }: ApplicationFacts): StepWords {
  const unanswered = Object.values(impact).filter((answer) => answer === "unknown").length;
  return open(
    unanswered === 1
      ? "Answer the open question about its impact"
      : "Answer the open questions about its impact",
    "What is not known counts as moderate, never as nothing.",
    Math.max(1, Math.ceil(unanswered / 2)),
  );
}

export function describeStep(key: StepKey, facts: ApplicationFacts): StepWords {
  return words[key](facts);
}
