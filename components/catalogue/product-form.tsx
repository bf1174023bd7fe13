"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { SignInLink } from "@/components/inventory/sign-in-link";
import { Form, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast";
import type { ProductWords } from "@/lib/catalogue/product-words";
import { ProductFields } from "./product-fields";

type ProductFormProps = {
  action: FormAction;
  values: ProductWords;
  /** Of the product that is changed; null where one is added. */
  version: number | null;
  /** Where to go once it is changed. */
  address: string;
};

/** Adds a product or changes one; what somebody else saved meanwhile is shown beside what was typed. */
export function ProductForm({ action, values, version: begun, address }: ProductFormProps) {
  const [version, setVersion] = useState(begun);
  const [theirs, setTheirs] = useState<Record<string, string> | null>(null);
  const [signIn, setSignIn] = useState<string | null>(null);
  const [capabilitiesError, setCapabilitiesError] = useState<string | undefined>();
  const router = useRouter();

  const send: FormAction = async (previous, form) => {
    const state = await action(previous, form);
    const { details, errors } = state;
    setSignIn(typeof details.signIn === "string" ? details.signIn : null);
    setCapabilitiesError(errors.capabilities);
    if (typeof details.version === "number") {
      setVersion(details.version);
      setTheirs(details.theirs as Record<string, string>);
    }
    if (state.reason !== null) return state;
    showToast({ title: "Saved" });
    router.push(address);
    return state;
  };

  return (
    <Form
      action={send}
      guardsChanges
      aria-label={begun === null ? "Add a product" : "Change the product"}
      messageAction={signIn ? <SignInLink address={signIn} /> : undefined}
    >
      {theirs ? <Theirs theirs={theirs} /> : null}
      <ProductFields values={values} capabilitiesError={capabilitiesError} />
      {version === null ? null : <input type="hidden" name="version" value={version} />}
      <div>
        <SubmitButton pendingLabel="One moment…">
          {begun === null ? "Add the product" : theirs ? "Save mine" : "Save"}
        </SubmitButton>
      </div>
    </Form>
  );
}

const words: Record<string, string> = {
  name: "Name",
  vendor: "Vendor",
  standing: "Standing",
  description: "What it does",
  capabilities: "Good for",
  howToGet: "How to get it",
  contact: "Whom to ask",
  trainingUrl: "Training",
  seats: "Seats",
  seatsFree: "Of these free",
  expiresOn: "Licensed until",
  category: "Licence category",
  externalId: "Identifier",
  note: "Note",
};

function Theirs({ theirs }: { theirs: Record<string, string> }) {
  return (
    <details open className="rounded-lg bg-line-soft px-4 py-3">
      <summary className="font-semibold">What they saved</summary>
      <dl className="mt-2 flex flex-col gap-1.5">
        {Object.entries(theirs).map(([field, value]) => (
          <div key={field}>
            <dt className="text-[0.8125rem] text-ink-soft">{words[field] ?? field}</dt>
            <dd className="break-words whitespace-pre-line">{value || "nothing"}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
