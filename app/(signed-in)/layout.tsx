import {
  ChartSpline,
  Database,
  Flame,
  HandHelping,
  House,
  Layers,
  LayoutGrid,
  LibraryBig,
  Package,
  Settings,
} from "lucide-react";
import { cookies } from "next/headers";
import Link from "next/link";
import type { ReactNode } from "react";
import { readConsentsWaiting, readHelpWaiting, readOrganisation, readUnread } from "@/app/read-once";
import { requireActor } from "@/app/who-asks";
import { AppFrame } from "@/components/frame/app-frame";
import { navCookie, navStateOf } from "@/components/frame/nav-state";
import { InboxBell } from "@/components/notifications/inbox-bell";
import { PersonLinks } from "@/components/people/person-links";
import { SearchDoor } from "@/components/search/search-door";
import { themeCookie, themeOf } from "@/components/ui/theme";
import { roleWords } from "@/lib/access/actor";
import { maySeeAdoption } from "@/lib/adoption/access";
import { maySeeComponents } from "@/lib/dependencies/access";
import { countVisibleApplications } from "@/lib/overview/queries/list-applications";
import { maySeePortfolioRisk } from "@/lib/risk/access";
import { signOutAction } from "./actions";
import { searchEverythingAction } from "./search/actions";

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [organisation, waiting, help, unread, applications, cookieJar] = await Promise.all([
    readOrganisation(),
    readConsentsWaiting(actor),
    readHelpWaiting(actor),
    readUnread(actor),
    countVisibleApplications(actor, "in-use"),
    cookies(),
  ]);
  const nav = [
    {
      href: "/",
      label: "Home",
      icon: <House />,
      count: waiting.handovers.length + waiting.secondOwnerships.length,
    },
    { href: "/applications", label: "Applications", icon: <LayoutGrid />, count: applications },
    ...(maySeeComponents(actor) ? [{ href: "/components", label: "Packages", icon: <Package /> }] : []),
    { href: "/data-sources", label: "Data sources", icon: <Database /> },
    { href: "/mentors", label: "Mentors", icon: <HandHelping />, count: help.length },
    { href: "/platforms", label: "Platforms", icon: <Layers /> },
    { href: "/catalogue", label: "Products", icon: <LibraryBig /> },
    ...(maySeePortfolioRisk(actor) ? [{ href: "/risk", label: "Risk", icon: <Flame /> }] : []),
    ...(maySeeAdoption(actor) ? [{ href: "/adoption", label: "Adoption", icon: <ChartSpline /> }] : []),
    { href: "/settings", label: "Settings", icon: <Settings /> },
  ];

  return (
    <AppFrame
      nav={nav}
      search={<SearchDoor search={searchEverythingAction} />}
      inbox={<InboxBell unread={unread} />}
      navState={navStateOf(cookieJar.get(navCookie)?.value)}
      theme={themeOf(cookieJar.get(themeCookie)?.value)}
      organisation={organisation?.name ?? "Lamplight"}
      organisationLine={organisation?.isDemo ? "demo organisation" : undefined}
      person={{ name: actor.name, roles: actor.roles.map((role) => roleWords[role]) }}
      organisationLogo={organisation?.logo}
      helpContact={organisation?.helpContact}
      personLinks={<PersonLinks />}
      signOut={signOutAction}
      demoBanner={
        organisation?.isDemo ? (
          <>
            This is the demo organisation: everything in it is invented.{" "}
            <Link href="/sign-in" className="underline">
              See it as somebody else
            </Link>
          </>
        ) : undefined
      }
    >
      {children}
    </AppFrame>
  );
}
