import Link from "next/link";
import type { ReactNode } from "react";
import { NavDrawer } from "./nav-drawer";
import { type NavItem, NavLinks } from "./nav-links";
import type { NavState } from "./nav-state";
import { NavToggle } from "./nav-toggle";
import { PersonMenu, type PersonMenuProps } from "./person-menu";
import { Wordmark } from "./wordmark";

type AppFrameProps = PersonMenuProps & {
  nav: readonly NavItem[];
  navState?: NavState;
  organisation: string;
  /** A second line under the organisation's name, such as “demo organisation”. */
  organisationLine?: string;
  /** A picture as a data URL. */
  organisationLogo?: string | null;
  /** Whom to ask when nothing else helps. */
  helpContact?: string;
  breadcrumb?: ReactNode;
  /** The one search for everything. */
  search?: ReactNode;
  inbox?: ReactNode;
  demoBanner?: ReactNode;
  /** Links in the person's menu. */
  personLinks?: ReactNode;
  children: ReactNode;
};

/** The places at the left, search and the person at the top, the page in the middle. */
export function AppFrame(props: AppFrameProps) {
  const { nav, navState = "open", organisation, organisationLine, demoBanner, children } = props;
  const { organisationLogo, helpContact } = props;
  const foot = (
    <div className="nav-words px-2.5 pt-6 pb-1">
      {organisationLogo ? (
        // biome-ignore lint/performance/noImgElement: a data URL of at most 100 KB has nothing to be optimised
        <img src={organisationLogo} alt={organisation} className="mb-2 max-h-10 max-w-full object-contain" />
      ) : null}
      <p className="text-[0.8125rem] font-semibold">{organisation}</p>
      {organisationLine ? <p className="text-xs text-ink-faint">{organisationLine}</p> : null}
      {helpContact ? <p className="mt-1 text-xs break-words text-ink-soft">Help: {helpContact}</p> : null}
    </div>
  );

  return (
    <div className="frame min-h-dvh min-[900px]:flex">
      <a
        href="#content"
        className="fixed start-3 top-3 z-50 -translate-y-20 rounded-lg bg-act px-4 py-2 font-medium text-on-act focus-visible:translate-y-0 print:hidden"
      >
        Skip to the content
      </a>
      <nav
        aria-label="Places"
        className="frame-nav sticky top-0 flex h-dvh w-54 shrink-0 flex-col overflow-x-clip overflow-y-auto border-e border-line px-3 py-4 max-[899.98px]:hidden print:hidden"
      >
        <Link
          href="/"
          aria-label="Lamplight, home"
          className="mb-4 flex min-h-8 items-center rounded-lg px-2"
        >
          <Wordmark />
        </Link>
        <NavLinks items={nav} />
        <div className="mt-auto">
          {foot}
          <NavToggle state={navState} />
        </div>
      </nav>
      <div className="flex min-w-0 flex-1 flex-col">
        {demoBanner ? (
          <aside
            aria-label="About this place"
            className="border-b border-line bg-act-soft px-4 py-1.5 text-center text-[0.8125rem] text-act min-[900px]:px-8 print:hidden"
          >
            {demoBanner}
          </aside>
        ) : null}
        <header className="sticky top-0 z-30 flex h-14 shrink-0 items-center gap-3 border-b border-line bg-paper px-4 min-[900px]:px-8 print:hidden">
          <NavDrawer>
            <div className="mb-4 px-2">
              <Wordmark />
            </div>
            <nav aria-label="Places">
              <NavLinks items={nav} />
            </nav>
            <div className="mt-auto">{foot}</div>
          </NavDrawer>
          <div className="min-w-0 flex-1 truncate">{props.breadcrumb}</div>
          {props.search}
          {props.inbox}
          <PersonMenu person={props.person} theme={props.theme} signOut={props.signOut}>
            {props.personLinks}
          </PersonMenu>
        </header>
        <main
          id="content"
          tabIndex={-1}
          className="w-full max-w-[100rem] flex-1 px-4 py-6 outline-none min-[900px]:px-8"
        >
          {children}
        </main>
      </div>
    </div>
  );
}
