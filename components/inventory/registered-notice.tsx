import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type RegisteredNoticeProps = { reference: string; onAnother: () => void };

/** Stands where the form was that has been sent already. */
export function RegisteredNotice({ reference, onAnother }: RegisteredNoticeProps) {
  return (
    <Notice title={`This was registered as ${reference}`} className="max-w-2xl">
      <p>Everything you typed here is there now. Nothing has to be sent again.</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <ButtonLink href={`/applications/${reference}`} variant="primary">
          Open {reference}
        </ButtonLink>
        <Button onClick={onAnother}>Register another one</Button>
      </div>
    </Notice>
  );
}
