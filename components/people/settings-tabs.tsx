"use client";

import { usePathname } from "next/navigation";
import { TabLinks } from "@/components/ui/tab-links";

const own = [
  { href: "/settings/profile", label: "Profile" },
  { href: "/settings/notifications", label: "Notifications" },
  { href: "/settings/sessions", label: "Sessions" },
  { href: "/settings/tokens", label: "Tokens" },
];

const ofOrganisation = [
  { href: "/settings/organisation", label: "Organisation" },
  { href: "/settings/holidays", label: "Holidays" },
  { href: "/settings/departments", label: "Departments" },
  { href: "/settings/people", label: "People" },
  { href: "/import", label: "Import" },
];

const ofProgram = [{ href: "/settings/jobs", label: "Jobs" }];

type SettingsTabsProps = { showsOrganisation: boolean; showsJobs: boolean };

export function SettingsTabs({ showsOrganisation, showsJobs }: SettingsTabsProps) {
  const path = usePathname();
  const items = [...own, ...(showsOrganisation ? ofOrganisation : []), ...(showsJobs ? ofProgram : [])].map(
    (item) => ({
      ...item,
      isCurrent: path === item.href || path.startsWith(`${item.href}/`),
    }),
  );
  return <TabLinks label="Settings" items={items} className="mb-6" />;
}
