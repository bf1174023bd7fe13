import { DeedBar } from "@/components/inventory/deed-bar";
import { attestedWords } from "@/components/safety/step-button";
import type { OpenDeeds } from "@/lib/safety/open-deeds";
import { attestAction, setConfidentialAction } from "./actions";
import type { Card } from "./read-card";

export function OpenDeedBar({ card, deeds }: { card: Card; deeds: OpenDeeds }) {
  const { reference, confidential } = card;
  const hide = setConfidentialAction.bind(null, reference, true);
  const show = setConfidentialAction.bind(null, reference, false);
  const hiding = {
    words: "Make it confidential",
    action: hide,
    done: "Only those with a reason to see it find it now",
    undo: { action: show, done: "Everyone can find it again" },
  };
  const showing = {
    words: "Let everyone find it",
    action: show,
    done: "Everyone can find it now",
    undo: { action: hide, done: "It is confidential again" },
  };
  return (
    <DeedBar
      reference={reference}
      edit={deeds.edit}
      record={deeds.controls.length > 0}
      retire={deeds.retire}
      newOwner={deeds.handOver || deeds.assign}
      attest={deeds.attest ? { action: attestAction.bind(null, reference), done: attestedWords } : null}
      hide={deeds.hide ? (confidential ? showing : hiding) : null}
    />
  );
}
