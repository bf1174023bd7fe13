import { z } from "zod";
import { cleanSpaces, findUnfitCharacter, withoutUnfitCharacters } from "./plain-text";

type Limits = { max: number; min?: number; multiline?: boolean; missing?: string };

/**
 * Text as a person types it: spaces tidied, characters that databases or readers stumble over refused, length in
 * code points. `what` opens the sentences: “The title”.
 */
export function fittingText(what: string, { max, min = 0, multiline = false, missing }: Limits) {
  return z
    .string({ error: missing ?? `${what} is missing.` })
    .max(
      max * 20 + 1_000,
      `${what} is far too long: at most ${max} characters fit. Nothing you typed is lost.`,
    )
    .transform((text) => cleanSpaces(text, { multiline }))
    .superRefine((text, context) => {
      const unfit = findUnfitCharacter(text, { multiline });
      const length = [...text].length;
      if (unfit) context.addIssue({ code: "custom", message: `${what} ${unfit}` });
      else if (length < min && length === 0)
        context.addIssue({ code: "custom", message: missing ?? `${what} is missing.` });
      else if (length < min)
        context.addIssue({ code: "custom", message: `${what} needs at least ${min} characters.` });
      else if (length > max) {
        context.addIssue({
          code: "custom",
          message: `${what} has ${length} characters; at most ${max} fit. Nothing you typed is lost.`,
        });
      }
    });
}

/** Text that a program read or wrote: kept as it is, and refused with a character that cannot be kept or shown. */
export function sentText(max: number) {
  return z
    .string()
    .max(max)
    .superRefine((text, context) => {
      const unfit = findUnfitCharacter(text, { multiline: true });
      if (unfit) context.addIssue({ code: "custom", message: `This ${unfit}` });
    });
}

/** Text that something is searched by: what cannot be searched finds nothing. */
export function askedText(max: number) {
  return z.string().max(max).catch("").transform(withoutUnfitCharacters);
}
