"use client";

import { useState } from "react";
import { PlainSelect } from "@/components/ui/plain-select";
import { TagsInput } from "@/components/ui/tags-input";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { withoutTwins } from "@/lib/catalogue/capabilities";
import { productStandings, productStandingWords } from "@/lib/catalogue/product-standing";
import type { ProductWords } from "@/lib/catalogue/product-words";

type ProductFieldsProps = { values: ProductWords; capabilitiesError?: string };

export function ProductFields({ values, capabilitiesError }: ProductFieldsProps) {
  const [capabilities, setCapabilities] = useState(values.capabilities.split("\n").filter(Boolean));
  return (
    <>
      <TextInput label="Name" name="name" defaultValue={values.name} autoComplete="off" />
      <TextInput label="Vendor" name="vendor" defaultValue={values.vendor} autoComplete="off" isOptional />
      <PlainSelect
        label="Standing"
        name="standing"
        defaultValue={values.standing}
        options={productStandings.map((value) => ({ value, label: productStandingWords[value] }))}
      />
      <TextArea
        label="What it does"
        name="description"
        help="In a sentence or two, as you would tell a colleague."
        defaultValue={values.description}
        isOptional
      />
      <TagsInput
        label="Good for"
        tags={capabilities}
        onTags={(tags) => setCapabilities(withoutTwins(tags))}
        longest={60}
        most={40}
        placeholder="PDF editing, e-signature"
        help="Each in a few words, ended with Enter or a comma. By these words people find it before they build."
        error={capabilitiesError}
        isOptional
      />
      <input type="hidden" name="capabilities" value={capabilities.join("\n")} />
      <TextArea
        label="How to get it"
        name="howToGet"
        help="The next click, or whom to ask."
        defaultValue={values.howToGet}
        isOptional
      />
      <TextInput label="Whom to ask" name="contact" defaultValue={values.contact} isOptional />
      <TextInput
        label="Training"
        name="trainingUrl"
        type="url"
        help="An address that begins with https://."
        defaultValue={values.trainingUrl}
        isOptional
      />
      <div className="grid gap-6 sm:grid-cols-3">
        <TextInput label="Seats" name="seats" inputMode="numeric" defaultValue={values.seats} isOptional />
        <TextInput
          label="Of these free"
          name="seatsFree"
          inputMode="numeric"
          defaultValue={values.seatsFree}
          isOptional
        />
        <TextInput
          label="Licensed until"
          name="expiresOn"
          type="date"
          defaultValue={values.expiresOn}
          isOptional
        />
      </div>
      <TextInput
        label="Licence category"
        name="category"
        help="As your list of licences sorts them."
        defaultValue={values.category}
        isOptional
      />
      <TextInput
        label="Identifier"
        name="externalId"
        help="In your list of licences: an import finds it again by this."
        defaultValue={values.externalId}
        isOptional
      />
      <TextArea
        label="Note"
        name="note"
        help="For IT analysts and administrators only. No product keys, no passwords."
        defaultValue={values.note}
        isOptional
      />
    </>
  );
}
