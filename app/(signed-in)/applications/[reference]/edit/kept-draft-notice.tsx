import { StartAgain } from "@/components/inventory/start-again";
import { Notice } from "@/components/ui/notice";
import { discardEditAction } from "./actions";

export function KeptDraftNotice({ id }: { id: string }) {
  return (
    <Notice className="mb-5" action={<StartAgain discard={discardEditAction.bind(null, id)} />}>
      This is what you typed last time. It is not saved yet.
    </Notice>
  );
}
