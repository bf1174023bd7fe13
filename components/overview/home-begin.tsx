import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Where nothing is theirs yet: what would be here, and the way to it. */
export function HomeBegin({ mayRegister }: { mayRegister: boolean }) {
  if (!mayRegister) {
    return (
      <EmptyState
        title="You look after no applications"
        action={
          <ButtonLink href="/applications" variant="primary">
            See what people have built
          </ButtonLink>
        }
      >
        <p>If a colleague hands one over to you, or asks you to be second owner, the question stands here.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Here stands what you have built"
      action={
        <ButtonLink href="/applications/register" variant="primary">
          Register your first application
        </ButtonLink>
      }
    >
      <p>
        A workbook, a script, a flow: say in three layers what it is. You see at once how risky it is, what
        makes it safer in minutes, and who can help.
      </p>
    </EmptyState>
  );
}
