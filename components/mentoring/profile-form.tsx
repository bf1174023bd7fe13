"use client";

import { useState } from "react";
import { SignInLink } from "@/components/inventory/sign-in-link";
import { Checkbox } from "@/components/ui/checkbox";
import { CheckboxCards } from "@/components/ui/checkbox-cards";
import { Form, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TagsInput } from "@/components/ui/tags-input";
import { TextInput } from "@/components/ui/text-input";
import { showToast } from "@/components/ui/toast";

type Profile = {
  platforms: readonly string[];
  topics: readonly string[];
  languages: readonly string[];
  capacity: number;
  available: boolean;
  /** `2027-06-30`, or empty. */
  awayUntil: string;
};

type ProfileFormProps = {
  action: FormAction;
  profile: Profile;
  platforms: readonly string[];
  languages: readonly { value: string; label: string }[];
};

/** What a mentor helps with, in which languages, how many at a time, and when. */
export function ProfileForm({ action, profile, platforms, languages }: ProfileFormProps) {
  const [chosen, setChosen] = useState<readonly string[]>(profile.platforms);
  const [topics, setTopics] = useState<readonly string[]>(profile.topics);
  const [signIn, setSignIn] = useState<string | null>(null);

  const send: FormAction = async (previous, form) => {
    const state = await action(previous, form);
    setSignIn(typeof state.details.signIn === "string" ? state.details.signIn : null);
    if (state.reason === null) showToast({ title: "Saved: this is what you help with" });
    return state;
  };
  const toggle = (name: string, isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, name] : chosen.filter((one) => one !== name));

  return (
    <Form action={send} guardsChanges messageAction={signIn ? <SignInLink address={signIn} /> : undefined}>
      <CheckboxCards
        label="Which platforms do you know well?"
        name="platform"
        layout="grid"
        options={platforms.map((name) => ({ value: name, label: name }))}
        defaultValues={profile.platforms}
        onToggle={toggle}
      />
      <input type="hidden" name="platforms" value={chosen.join("\n")} />
      <TagsInput
        label="Which topics?"
        help="Such as Power Query, SQL, month-end reconciliations. End each with Enter or a comma."
        tags={topics}
        onTags={setTopics}
        longest={80}
        most={20}
        isOptional
      />
      <input type="hidden" name="topics" value={topics.join("\n")} />
      <CheckboxCards
        label="Which languages do you help in?"
        name="languages"
        layout="grid"
        options={languages}
        defaultValues={profile.languages}
      />
      <TextInput
        label="How many people at a time?"
        name="capacity"
        type="number"
        min={1}
        max={10}
        defaultValue={profile.capacity}
        help="When that many places are taken, you are not offered to anybody."
      />
      <Checkbox
        name="available"
        label="Offer me to people who look for help"
        defaultChecked={profile.available}
        help="Whom you help already stays yours."
      />
      <TextInput
        label="Away until"
        name="awayUntil"
        type="date"
        defaultValue={profile.awayUntil}
        help="The last day you are away. Nobody is sent to you until then."
        isOptional
      />
      <div>
        <SubmitButton pendingLabel="Saving…">Save what you help with</SubmitButton>
      </div>
    </Form>
  );
}
