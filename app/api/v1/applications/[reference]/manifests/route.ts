import { preparedRoute } from "@/lib/api/api-route";
import { addManifestOperation } from "@/lib/api/dependencies";
import { countEcosystems, readSentManifest } from "@/lib/api/read-sent-manifest";
import { addManifest } from "@/lib/dependencies/commands/add-manifest";
import { ensure } from "@/lib/foundation/refusal";
import { mayEditApplication } from "@/lib/inventory/access";
import { getApplicationCard } from "@/lib/inventory/queries";
import { changeAndScore } from "@/lib/risk/commands";

export const POST = preparedRoute(
  addManifestOperation,
  async ({ actor, parts, query, body, file, signal }) => {
    // Nobody's file is read who may not send one.
    const card = await getApplicationCard(actor, parts.reference ?? "");
    ensure(
      mayEditApplication(actor, card),
      "Only its owners and IT analysts can say what this application needs.",
    );
    const sent = await readSentManifest({ personId: actor.id, name: query.name, file, body, signal });
    return { reference: card.reference, sent };
  },

  async ({ actor, now }, tx, { reference, sent }) => {
    const { again, added, removed, moved, unchanged } = await changeAndScore(
      now,
      (inner) => addManifest(actor, reference, sent, now, inner),
      tx,
    );
    const { name, format, resolved, components, warnings } = sent;
    return {
      reference,
      ...{ name, format, again, resolved },
      packages: components.length,
      direct: components.filter(([, , letters]) => letters[1] === "1").length,
      ecosystems: countEcosystems(components.map(([purl]) => purl)),
      warnings: warnings.map(([line, message, cause]) => ({ line, message, ...(cause ? { cause } : {}) })),
      facts: sent.facts ?? null,
      difference: { added, removed, moved, unchanged },
    };
  },
);

export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
} from "@/lib/api/other-methods";
