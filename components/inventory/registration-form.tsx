"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { type BrowserCopy, forgetCopy, listCopies } from "./browser-copies";
import { BrowserDrafts } from "./browser-drafts";
import { registeredInTab, registeredSinceLoad } from "./registered-here";
import { RegisteredNotice } from "./registered-notice";
import { RegistrationSheet, type RegistrationSheetProps, type RegistrationStart } from "./registration-sheet";

type RegistrationFormProps = Omit<RegistrationSheetProps, "start"> & { start: RegistrationStart };

/** Begins with the draft of the server, or with what this browser kept when the server could not. */
export function RegistrationForm({ start: given, ...sheet }: RegistrationFormProps) {
  const [start, setStart] = useState({ ...given, round: 0 });
  const [copies, setCopies] = useState<readonly BrowserCopy[]>([]);
  const [registered, setRegistered] = useState(() => registeredSinceLoad(given.sendingId));
  const { personId } = sheet;

  const lookIntoBrowser = useEffectEvent(() => {
    const kept = listCopies(personId);
    const own = kept.find((copy) => copy.sendingId === given.sendingId);
    setCopies(kept.filter((copy) => copy !== own));
    const reference = registeredInTab(given.sendingId);
    setRegistered(reference);
    if (reference) forgetCopy(personId, given.sendingId);
    else if (own) setStart((current) => continued(own, current.round));
  });

  // Once: what the server renders again later is older than what is being typed.
  useEffect(() => lookIntoBrowser(), []);

  function beginAnother() {
    const { departmentId = "" } = given.content;
    window.history.replaceState(null, "", window.location.pathname);
    setStart({
      sendingId: crypto.randomUUID(),
      draftId: null,
      content: { departmentId },
      round: start.round + 1,
    });
    setRegistered(null);
  }

  return (
    <>
      <BrowserDrafts
        copies={copies}
        onContinue={(copy) => {
          setCopies(copies.filter((other) => other !== copy));
          setStart(continued(copy, start.round));
          setRegistered(null);
        }}
        onDiscard={(copy) => {
          forgetCopy(personId, copy.sendingId);
          setCopies(copies.filter((other) => other !== copy));
        }}
      />
      {registered ? (
        <RegisteredNotice reference={registered} onAnother={beginAnother} />
      ) : (
        <RegistrationSheet key={`${start.sendingId} ${start.round}`} start={start} {...sheet} />
      )}
    </>
  );
}

function continued({ sendingId, draftId, content }: BrowserCopy, round: number) {
  return { sendingId, draftId, content, round: round + 1 };
}
