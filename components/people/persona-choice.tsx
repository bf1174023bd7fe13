import clsx from "clsx";
import { Avatar } from "@/components/ui/avatar";
import { Form, type FormAction } from "@/components/ui/form";

type Persona = {
  id: string;
  name: string;
  jobTitle: string;
  department: string;
  role: string;
  comesTo: string;
};

type PersonaChoiceProps = { personas: readonly Persona[]; next: string; action: FormAction };

/** The demo organisation's people, one click away. */
export function PersonaChoice({ personas, next, action }: PersonaChoiceProps) {
  return (
    <Form action={action} className="flex flex-col gap-4" aria-label="Sign in as">
      <input type="hidden" name="next" value={next} />
      <ul className="grid gap-3 sm:grid-cols-2">
        {personas.map((persona) => (
          <li key={persona.id} className="flex">
            <button
              type="submit"
              name="personId"
              value={persona.id}
              className={clsx(
                "flex w-full items-start gap-3 rounded-xl border border-line bg-surface p-4 text-start text-ink",
                "hover:border-act hover:bg-raised",
              )}
            >
              <Avatar name={persona.name} size="medium" />
              <span className="min-w-0 flex-1">
                <span className="block font-semibold">
                  {persona.name} <span className="font-normal text-ink-soft">· {persona.role}</span>
                </span>
                <span className="mt-0.5 block text-[0.8125rem] text-ink-soft">{persona.comesTo}</span>
                <span className="mt-1.5 block text-[0.8125rem] text-ink-faint">
                  {persona.jobTitle ? `${persona.jobTitle}, ` : ""}
                  {persona.department}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Form>
  );
}
