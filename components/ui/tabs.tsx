"use client";

import { Tabs as BaseTabs } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { tabListLook, tabLook } from "./tab-look";

export type Tab = { value: string; label: string; count?: number; content: ReactNode };

type TabsProps = { label: string; tabs: readonly Tab[]; defaultValue?: string };

/** Tabs inside one page. Where the choice should be shareable, take `TabLinks`. */
export function Tabs({ label, tabs, defaultValue }: TabsProps) {
  return (
    <BaseTabs.Root defaultValue={defaultValue ?? tabs[0]?.value}>
      <BaseTabs.List aria-label={label} className={tabListLook}>
        {tabs.map((tab) => (
          <BaseTabs.Tab key={tab.value} value={tab.value} className={tabLook}>
            {tab.label}
            {tab.count === undefined ? null : <span className="text-xs text-ink-faint">{tab.count}</span>}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {tabs.map((tab) => (
        <BaseTabs.Panel key={tab.value} value={tab.value} className="pt-4" keepMounted>
          {tab.content}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}
