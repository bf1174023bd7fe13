import { ChoiceChips } from "@/components/ui/choice-chips";
import type { FormAction } from "@/components/ui/form";
import { PlainSelect } from "@/components/ui/plain-select";
import { SubmitButton } from "@/components/ui/submit-button";
import { themes } from "@/components/ui/theme";
import { languageWords } from "./language-words";
import { SentForm } from "./sent-form";
import { TimeZoneField } from "./time-zone-field";

type ProfileFormProps = {
  profile: {
    name: string;
    email: string | null;
    jobTitle: string;
    locale: string;
    timeZone: string | null;
    theme: string;
    department: { name: string };
  };
  organisationZone: string;
  helpContact: string;
  action: FormAction;
};

const themeWords = { system: "As the system", light: "Light", dark: "Dark" };

export function ProfileForm({ profile, organisationZone, helpContact, action }: ProfileFormProps) {
  const { name, email, jobTitle, department } = profile;
  return (
    <SentForm action={action} done="Your profile is saved.">
      <div>
        <p className="text-base font-semibold">{name}</p>
        <p className="text-ink-soft">{[jobTitle, department.name, email].filter(Boolean).join(" · ")}</p>
        <p className="mt-1 text-[0.8125rem] text-ink-soft">
          If your name, address or department is wrong, tell an administrator
          {helpContact ? ` (${helpContact})` : ""}: they correct it for everybody.
        </p>
      </div>
      <PlainSelect
        label="Language"
        name="locale"
        help="Sets how dates and numbers are written, and in which language mentors are sought for you. The words on screen are English so far."
        defaultValue={profile.locale}
        options={Object.entries(languageWords).map(([value, label]) => ({ value, label }))}
      />
      <TimeZoneField
        defaultValue={profile.timeZone ?? ""}
        help={`Type a city, such as Vienna. Left empty, times are those of the organisation: ${organisationZone}.`}
        isOptional
      />
      <ChoiceChips
        label="Theme"
        name="theme"
        help="Comes along when you sign in on another browser."
        defaultValue={profile.theme}
        options={themes.map((value) => ({ value, label: themeWords[value] }))}
      />
      <SubmitButton className="self-start" pendingLabel="Saving…">
        Save your profile
      </SubmitButton>
    </SentForm>
  );
}
