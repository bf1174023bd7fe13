"use client";

import type { ReactNode } from "react";
import { RadioCards } from "@/components/ui/radio-cards";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { type ApplicationKind, applicationKinds, kindWords } from "@/lib/inventory/kinds";
import type { PlatformChoice } from "./platform-choice";
import { PlatformField } from "./platform-field";

const kindLines: Record<ApplicationKind, string> = {
  workbook: "Excel, Google Sheets, with or without macros",
  database: "Access, SQLite, a list that became one",
  "low-code-app": "Power Apps and its like",
  script: "Python, R, PowerShell, VBA, SQL",
  notebook: "Jupyter, R Markdown",
  automation: "Flows, robots, scheduled jobs",
  dashboard: "Power BI, Tableau, Qlik",
  "ai-agent": "An assistant or agent that acts for people",
  form: "Something people fill in",
  other: "Anything you run for work",
};

const kindOptions = applicationKinds.map((kind) => ({
  value: kind,
  label: kindWords[kind],
  line: kindLines[kind],
}));

type AnswerFieldsProps = {
  /** By field name: platformId, livesAt, howToRun. */
  defaults: Readonly<Record<string, string>>;
  kind: ApplicationKind | "";
  onKind: (kind: ApplicationKind) => void;
  /** Why a kind is chosen already. */
  kindHelp?: string | undefined;
  platforms: readonly PlatformChoice[];
  locale: string;
  onChange?: () => void;
  /** Fields about people, between the platform and the place. */
  children?: ReactNode;
};

/** What it is: its kind, what it is built with, where it lives and how it is run. */
export function AnswerFields(props: AnswerFieldsProps) {
  const { defaults, kind, onKind, kindHelp, platforms, locale, onChange, children } = props;
  return (
    <div className="flex flex-col gap-6">
      <RadioCards
        label="What kind of application is it?"
        help={kindHelp}
        name="kind"
        layout="grid"
        options={kindOptions}
        value={kind}
        onValueChange={(value) => {
          const chosen = applicationKinds.find((known) => known === value);
          if (chosen) onKind(chosen);
          onChange?.();
        }}
      />
      <PlatformField
        platforms={platforms}
        defaultValue={defaults.platformId}
        locale={locale}
        onChange={onChange}
      />
      {children}
      <TextInput
        label="Where does it live?"
        name="livesAt"
        isOptional
        help="A folder, an address or a machine: where a stand-in would look for it."
        defaultValue={defaults.livesAt}
        autoComplete="off"
      />
      <TextArea
        label="How is it run?"
        name="howToRun"
        isOptional
        help="The steps from opening it to being done, and when they are due. Never write passwords here."
        defaultValue={defaults.howToRun}
      />
    </div>
  );
}
