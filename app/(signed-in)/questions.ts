import type { WaitingQuestion } from "@/components/overview/home-waiting";
import type { listConsentsWaiting } from "@/lib/inventory/queries";
import { referenceOf } from "@/lib/inventory/reference";
import { answerHandoverAction, answerSecondOwnershipAction } from "./actions";

/** Handovers first, since an application without a willing owner is the larger worry. */
export function questionsOf({
  handovers,
  secondOwnerships,
}: Awaited<ReturnType<typeof listConsentsWaiting>>): WaitingQuestion[] {
  return [
    ...handovers.map(({ id, note, askedAt, from, application }) => ({
      key: id,
      kind: "handover" as const,
      asker: from.name,
      reference: referenceOf(application.number),
      title: application.title,
      headline: application.headline,
      note,
      askedAt,
      agree: answerHandoverAction.bind(null, id, true),
      decline: answerHandoverAction.bind(null, id, false),
    })),
    ...secondOwnerships.map(({ number, title, headline, secondOwnerAskedAt, owner }) => {
      const reference = referenceOf(number);
      return {
        key: reference,
        kind: "second-owner" as const,
        asker: owner.name,
        reference,
        title,
        headline,
        note: "",
        askedAt: secondOwnerAskedAt,
        agree: answerSecondOwnershipAction.bind(null, reference, true),
        decline: answerSecondOwnershipAction.bind(null, reference, false),
      };
    }),
  ];
}
