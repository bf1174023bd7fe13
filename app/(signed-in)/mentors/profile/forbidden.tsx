import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function MentorProfileForbidden() {
  return (
    <EmptyState
      title="Mentors say here what they help with"
      action={<ButtonLink href="/mentors">See who helps</ButtonLink>}
    >
      <p>
        You know a platform well and would like to help others? An administrator can give you the mentor role.
      </p>
    </EmptyState>
  );
}
