import { z } from "zod";
import { fittingText } from "@/lib/foundation/fitting-text";
import { languages } from "@/lib/people/schema";

const words = (what: string) => z.array(fittingText(what, { min: 1, max: 80 })).max(20);

export const becomeMentorSchema = z
  .strictObject({
    platforms: words("The platform"),
    topics: words("The topic").default([]),
    languages: z.array(z.enum(languages)).min(1, "Choose at least one language.").max(languages.length),
    capacity: z.coerce.number("Type a number.").int("Type a whole number.").min(1).max(10),
    available: z.boolean().default(true),
  })
  .superRefine(({ platforms, topics }, context) => {
    if (platforms.length + topics.length > 0) return;
    const message = "Name at least one platform or topic that you can help with.";
    context.addIssue({ code: "custom", path: ["platforms"], message });
  });
