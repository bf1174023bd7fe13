import type { ControlKind } from "./facts";

/** How each control is told, and what somebody should have done before recording it. */
export const controlWords: Record<ControlKind, { name: string; done: string; asks: string }> = {
  "mentor-review": {
    name: "Mentor review",
    done: "a mentor's review",
    asks: "A mentor went through it with you and wrote down what they found.",
  },
  "back-up": {
    name: "Back-up shown to restore",
    done: "a back-up that was shown to restore",
    asks: "You took a copy back from the back-up, opened it, and it worked.",
  },
  "independent-check": {
    name: "Independent check of results",
    done: "an independent check of its results",
    asks: "Somebody else worked the result out another way, or reconciled it, and it agreed.",
  },
  "sandbox-trial": {
    name: "Tried in a sandbox",
    done: "changes tried in a sandbox first",
    asks: "You tried your last change on a copy, away from real data, before you used it.",
  },
};

/** What an owner can record alone; a mentor's review comes from the mentor. */
export const ownControlKinds = [
  "back-up",
  "independent-check",
  "sandbox-trial",
] as const satisfies ControlKind[];
