"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { type BrowserCopy, forgetCopy, listCopies } from "./browser-copies";
import { BrowserDrafts } from "./browser-drafts";
import { wasRegistered } from "./registration-action";
import { RegistrationSheet, type RegistrationSheetProps, type RegistrationStart } from "./registration-sheet";

type RegistrationFormProps = Omit<RegistrationSheetProps, "start"> & { start: RegistrationStart };

/** Begins with the draft of the server, or with what this browser kept when the server could not. */
export function RegistrationForm({ start: given, ...sheet }: RegistrationFormProps) {
  const [start, setStart] = useState({ ...given, round: 0 });
  const [copies, setCopies] = useState<readonly BrowserCopy[]>([]);
  const { personId } = sheet;

  const lookIntoBrowser = useEffectEvent(() => {
    const kept = listCopies(personId);
    const own = kept.find((copy) => copy.sendingId === given.sendingId);
    setCopies(kept.filter((copy) => copy !== own));
    if (own) setStart((current) => continued(own, current.round));
    else if (wasRegistered(given.sendingId)) {
      setStart(({ round }) => ({ ...given, sendingId: crypto.randomUUID(), round: round + 1 }));
    }
  });

  // Once: what the server renders again later is older than what is being typed.
  useEffect(() => lookIntoBrowser(), []);

  return (
    <>
      <BrowserDrafts
        copies={copies}
        onContinue={(copy) => {
          setCopies(copies.filter((other) => other !== copy));
          setStart(continued(copy, start.round));
        }}
        onDiscard={(copy) => {
          forgetCopy(personId, copy.sendingId);
          setCopies(copies.filter((other) => other !== copy));
        }}
      />
      <RegistrationSheet key={`${start.sendingId} ${start.round}`} start={start} {...sheet} />
    </>
  );
}

function continued({ sendingId, draftId, content }: BrowserCopy, round: number) {
  return { sendingId, draftId, content, round: round + 1 };
}
