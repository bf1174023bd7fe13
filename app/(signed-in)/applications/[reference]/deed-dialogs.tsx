import {
  AskedNewOwnerDialog,
  AskedRetireDialog,
  AskedSecondOwnerDialog,
} from "@/components/inventory/asked-dialogs";
import { AskedRecordControlDialog } from "@/components/risk/asked-record-control-dialog";
import type { Actor } from "@/lib/access/actor";
import { findWaitingHandover } from "@/lib/inventory/queries";
import { controlWords } from "@/lib/risk/control-words";
import type { OpenDeeds } from "@/lib/safety/open-deeds";
import {
  askHandoverAction,
  askSecondOwnerAgainAction,
  assignAction,
  bringBackAction,
  leaveSecondOwnershipAction,
  nameSecondOwnerAction,
  recordControlAction,
  removeSecondOwnerAction,
  retireAction,
  searchColleaguesAction,
  withdrawControlAction,
  withdrawHandoverAction,
} from "./actions";
import type { Card } from "./read-card";

type DeedDialogsProps = { actor: Actor; card: Card; deeds: OpenDeeds; now: Date };

/** Each is there only for those who may do its deed, and opens when the address says so. */
export async function DeedDialogs({ actor, card, deeds, now }: DeedDialogsProps) {
  const { reference, secondOwner } = card;
  const waiting = deeds.handOver ? await findWaitingHandover(actor, card.id) : null;
  const leaves = secondOwner?.id === actor.id;
  return (
    <>
      {deeds.edit ? (
        <AskedSecondOwnerDialog
          current={
            secondOwner && {
              id: secondOwner.id,
              name: secondOwner.name,
              isConfirmed: card.secondOwnerConfirmedAt !== null,
            }
          }
          search={searchColleaguesAction}
          name={nameSecondOwnerAction.bind(null, reference)}
          remove={(leaves ? leaveSecondOwnershipAction : removeSecondOwnerAction).bind(null, reference)}
          ask={askSecondOwnerAgainAction.bind(null, reference)}
          afterRemoving={leaves ? "/" : undefined}
        />
      ) : null}
      {deeds.handOver || deeds.assign ? (
        <AskedNewOwnerDialog
          search={searchColleaguesAction}
          ask={deeds.handOver ? askHandoverAction.bind(null, reference) : null}
          assign={deeds.assign ? assignAction.bind(null, reference) : null}
          withdraw={withdrawHandoverAction.bind(null, reference)}
          waitingFor={waiting?.to.name ?? null}
        />
      ) : null}
      {deeds.controls.length > 0 ? (
        <AskedRecordControlDialog
          kinds={deeds.controls.map((kind) => ({
            value: kind,
            label: controlWords[kind].name,
            line: controlWords[kind].asks,
          }))}
          today={now.toISOString().slice(0, 10)}
          record={recordControlAction.bind(null, reference)}
          takeBack={withdrawControlAction.bind(null, reference)}
        />
      ) : null}
      {deeds.retire ? (
        <AskedRetireDialog
          retire={retireAction.bind(null, reference)}
          bringBack={bringBackAction.bind(null, reference)}
        />
      ) : null}
    </>
  );
}
