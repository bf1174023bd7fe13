import { LogOut } from "lucide-react";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import type { Theme } from "@/components/ui/theme";
import { ThemeSwitch } from "@/components/ui/theme-switch";

export type PersonMenuProps = {
  person: { name: string; roles: readonly string[] };
  theme: Theme;
  signOut: (form: FormData) => void | Promise<void>;
  /** Further links, such as the own profile. */
  children?: ReactNode;
};

export function PersonMenu({ person, theme, signOut, children }: PersonMenuProps) {
  return (
    <>
      <button
        type="button"
        popoverTarget="person-menu"
        aria-label={`${person.name}: your menu`}
        className="rounded-full pointer-coarse:p-1.5"
      >
        <Avatar name={person.name} />
      </button>
      <section
        id="person-menu"
        popover="auto"
        aria-label="You"
        className="dropdown dropdown-end panel w-72 p-4"
      >
        <p className="font-semibold">{person.name}</p>
        <p className="text-[0.8125rem] text-ink-soft">{person.roles.join(" · ")}</p>
        {children ? <div className="mt-3 flex flex-col">{children}</div> : null}
        <div className="mt-4 border-t border-line pt-3">
          <ThemeSwitch key={theme} theme={theme} />
        </div>
        <form action={signOut} className="mt-4">
          <Button type="submit" className="w-full">
            <LogOut aria-hidden="true" className="size-4" />
            Sign out
          </Button>
        </form>
      </section>
    </>
  );
}
