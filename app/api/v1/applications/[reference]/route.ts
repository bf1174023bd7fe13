import { apiRoute } from "@/lib/api/api-route";
import { changeApplicationOperation, readApplicationOperation } from "@/lib/api/applications";
import { addressOf, applicationOf } from "@/lib/api/shapes";
import { ensure } from "@/lib/foundation/refusal";
import { mayEditApplication, maySeeRecord } from "@/lib/inventory/access";
import { editApplication } from "@/lib/inventory/commands/edit-application";
import { getApplicationCard, getEditableApplication } from "@/lib/inventory/queries";
import { changeAndScore } from "@/lib/risk/commands";

export const GET = apiRoute(readApplicationOperation, async ({ actor, parts }) => {
  const card = await getApplicationCard(actor, parts.reference ?? "");
  const record = maySeeRecord(actor, card) ? await getEditableApplication(actor, card.reference) : null;
  return applicationOf(card, record);
});

export const PATCH = apiRoute(changeApplicationOperation, async ({ actor, parts, body, now }, tx) => {
  const card = await getApplicationCard(actor, parts.reference ?? "");
  ensure(mayEditApplication(actor, card), "Only its owners and IT analysts can change this application.");
  const { reference, ...stored } = await getEditableApplication(actor, card.reference);
  const { id: _id, number: _number, ownerId: _owner, secondOwnerId: _second, ...rest } = stored;
  const {
    secondOwnerConfirmedAt: _since,
    departmentId: _department,
    confidential: _hidden,
    guests: _guests,
    ...answers
  } = rest;
  const { changed } = await changeAndScore(
    now,
    (inner) => editApplication(actor, reference, { ...answers, ...body }, now, inner),
    tx,
  );
  return { reference, address: addressOf(reference), version: body.version + (changed ? 1 : 0), changed };
});

export {
  refuseMethod as DELETE,
  refuseMethod as POST,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
} from "@/lib/api/other-methods";
