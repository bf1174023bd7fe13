import { z } from "zod";
import { needsFieldSchema } from "./schema";

const formSchema = z.object({ needs: needsFieldSchema });
const rawSchema = z.object({ needs: z.string() });

/** The statement inside a form's one field, as `stateNeeds` takes it. @throws ZodError at the field `needs`. */
export function readNeedsField(fields: unknown): unknown {
  formSchema.parse(fields);
  return JSON.parse(rawSchema.parse(fields).needs);
}
