import { expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { findMergeObstacle, type Mergeable } from "./merge-obstacle";

const mara: Actor = {
  id: "mara",
  name: "Mara",
  roles: ["maker"],
  departmentId: "motor",
  managedDepartmentIds: [],
  sessionId: null,
  requestId: null,
};
const fay: Actor = { ...mara, id: "fay", name: "Fay", roles: ["analyst"] };
const retiredAt = new Date("2026-04-01T09:00:00Z");

function application(number: number, more: Partial<Mergeable> = {}): Mergeable {
  return {
    id: String(number),
    number,
    title: `Title ${number}`,
    ownerId: "mara",
    owner: { name: "Mara" },
    secondOwnerId: null,
    secondOwnerConfirmedAt: null,
    departmentId: "motor",
    confidential: false,
    guests: [],
    retiredAt: null,
    ...more,
  };
}

const noras = { ownerId: "nora", owner: { name: "Nora" } };

test.each([
  ["both are hers", mara, application(1), application(2), null],
  ["an analyst, whosever they are", fay, application(1), application(2, noras), null],
  [
    "both confidential",
    mara,
    application(1, { confidential: true }),
    application(2, { confidential: true }),
    null,
  ],
  ["the one that stays confidential", mara, application(1), application(2, { confidential: true }), null],
  ["itself", fay, application(1), application(1), "itself"],
  [
    "the other is Nora's",
    mara,
    application(1),
    application(2, noras),
    "“Title 2” (APP-00002) belongs to Nora",
  ],
  ["the duplicate is Nora's", mara, application(1, noras), application(2), "You own APP-00002 only"],
  ["neither is hers", mara, application(1, noras), application(2, noras), "Only who owns both"],
  ["a retired duplicate", fay, application(1, { retiredAt }), application(2), "nothing to merge"],
  [
    "into a retired one",
    fay,
    application(1),
    application(2, { retiredAt }),
    "cannot be merged into it|nothing can",
  ],
  ["confidential into open", fay, application(1, { confidential: true }), application(2), "read by everyone"],
])("what stands in the way: %s", (_case, actor, duplicate, stays, sentence) => {
  const told = findMergeObstacle(actor, duplicate, stays)?.sentence ?? null;
  if (sentence === null) expect(told).toBeNull();
  else expect(told).toMatch(new RegExp(sentence.replace(/[()]/g, "\\$&")));
});
