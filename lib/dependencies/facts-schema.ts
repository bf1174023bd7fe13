import { z } from "zod";
import { connectionKinds, type FileFacts, factLimits, reachKinds } from "./facts";
import { shareableFacts } from "./shareable-facts";

const text = z.string().max(factLimits.text);
const texts = z.array(text).max(factLimits.items);
const count = z.number().int().min(0).max(100_000_000);

const shape = z.strictObject({
  externalLinks: z.array(z.strictObject({ target: text })).max(factLimits.items),
  connections: z
    .array(
      z.strictObject({
        kind: z.enum(connectionKinds),
        server: text.nullable(),
        database: text.nullable(),
        target: text.nullable(),
        query: text.exactOptional(),
      }),
    )
    .max(factLimits.items),
  powerQuery: z.array(z.strictObject({ kind: text, target: text })).max(factLimits.items),
  macros: z.strictObject({
    vba: z.boolean(),
    xlm: z.boolean(),
    dde: z.boolean(),
    autoOpen: z.boolean(),
    reaches: z.array(z.enum(reachKinds)).max(reachKinds.length),
  }),
  sheets: count,
  hiddenSheets: texts,
  veryHiddenSheets: texts,
  formulas: count,
  errorCells: count,
  protected: z.boolean(),
  encrypted: z.boolean(),
  addIns: texts,
  customFunctions: texts,
  connectors: texts,
  screens: count,
  triggers: texts,
  lastAuthor: text.nullable(),
  createdAt: text.nullable(),
  changedAt: text.nullable(),
});

/** Facts that were sent; passwords are taken out once more, whoever sent them. */
export const sentFactsSchema = shape.transform((facts): FileFacts => shareableFacts(facts));

/** Facts as they are stored; null where a version of Lamplight stored them that this one cannot read. */
export const storedFactsSchema = shape.nullable().catch(null);
