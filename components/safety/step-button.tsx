import { DialogLink } from "@/components/ui/addressed-dialog";
import { ButtonLink } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-look";
import { DeedButton } from "@/components/ui/deed-button";
import type { Deed } from "@/components/ui/use-deed";
import { addressOf, dialogQuery, type StepPlace } from "@/lib/safety/step-places";

type StepButtonProps = {
  reference: string;
  place: StepPlace;
  words: string;
  attest: Deed["action"];
  size?: "small" | "medium";
  variant?: ButtonVariant;
};

/** Leads to where a step is done, or does it at once. */
export function StepButton({ reference, place, words, attest, size = "small", variant }: StepButtonProps) {
  if (place.in === "page") {
    return (
      <DeedButton action={attest} done={attestedWords} size={size} variant={variant}>
        {words}
      </DeedButton>
    );
  }
  if (place.in === "dialog") {
    return (
      <DialogLink query={dialogQuery(place.dialog, place.control)} size={size} variant={variant}>
        {words}
      </DialogLink>
    );
  }
  return (
    <ButtonLink href={addressOf(reference, place)} size={size} variant={variant}>
      {words}
    </ButtonLink>
  );
}

export const attestedWords = "Thank you: all of it is still true, as of today";
