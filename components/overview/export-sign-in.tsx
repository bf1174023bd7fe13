import { Notice } from "@/components/ui/notice";
import { freshSignInSentence } from "@/lib/overview/mass-export";
import { type InventorySearch, wholeList, writeInventoryAddress } from "@/lib/overview/schema";

/** Why so large an export did not begin, and the way to it. */
export function ExportSignIn({ search }: { search: InventorySearch }) {
  const next = writeInventoryAddress(wholeList(search));
  return (
    <Notice
      tone="warning"
      title="Nothing was exported"
      className="mb-4"
      action={
        <a href={`/sign-in?next=${encodeURIComponent(next)}`} className="font-medium text-act underline">
          Sign in again
        </a>
      }
    >
      {freshSignInSentence}
    </Notice>
  );
}
