"use client";

import { useState } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import { Select } from "@/components/ui/select";
import { type Standing, standingWords } from "@/lib/platforms/standing";
import type { PlatformChoice } from "./platform-choice";

const tones: Record<Standing, Tone> = {
  recommended: "good",
  supported: "act",
  tolerated: "neutral",
  "phasing-out": "caution",
};

type PlatformFieldProps = {
  platforms: readonly PlatformChoice[];
  defaultValue?: string;
  locale: string;
  onChange?: () => void;
};

/** What it is built with, and what the organisation advises about that. */
export function PlatformField({ platforms, defaultValue = "", locale, onChange }: PlatformFieldProps) {
  const [value, setValue] = useState(defaultValue);
  const chosen = platforms.find(({ id }) => id === value);

  return (
    <div className="flex flex-col gap-2">
      <Select
        label="What is it built with?"
        name="platformId"
        value={value}
        onValueChange={(next) => {
          setValue(next);
          onChange?.();
        }}
        options={[
          ...platforms.map(({ id, name, standing }) => ({
            value: id,
            label: name,
            badge: <Badge tone={tones[standing]}>{standingWords[standing]}</Badge>,
          })),
          { value: "", label: "I don't know yet" },
        ]}
        placeholder="I don't know yet"
      />
      {chosen ? <Guidance platform={chosen} locale={locale} /> : null}
    </div>
  );
}

function Guidance({ platform, locale }: { platform: PlatformChoice; locale: string }) {
  const { standing, phasesOutOn, guidance, training } = platform;
  return (
    <p className="max-w-prose text-[0.8125rem] text-ink-soft">
      <Badge tone={tones[standing]}>
        {standingWords[standing]}
        {phasesOutOn ? ` until ${dayWords(phasesOutOn, locale)}` : ""}
      </Badge>{" "}
      {guidance}
      {training ? <span className="block pt-1">Training: {training}</span> : null}
    </p>
  );
}

function dayWords(day: string, locale: string) {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}
