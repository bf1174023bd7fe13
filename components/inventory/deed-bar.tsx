"use client";

import { Ellipsis } from "lucide-react";
import { openDialog } from "@/components/ui/addressed-dialog";
import { ButtonLink } from "@/components/ui/button";
import { DeedButton } from "@/components/ui/deed-button";
import { Menu, MenuButton, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { Notice } from "@/components/ui/notice";
import { type Deed, useDeed } from "@/components/ui/use-deed";

type DeedBarProps = {
  reference: string;
  /** Only what the person may do; the rest is not shown. */
  edit: boolean;
  record: boolean;
  retire: boolean;
  newOwner: boolean;
  attest: Deed | null;
  hide: (Deed & { words: string }) | null;
};

/** What can be done with one application, the usual things first. */
export function DeedBar({ reference, edit, record, retire, newOwner, attest, hide }: DeedBarProps) {
  const { run, refusal } = useDeed();
  const home = `/applications/${reference}`;
  const hasMore = edit || record || retire || newOwner || hide !== null;
  return (
    <div className="flex flex-wrap items-center justify-end gap-2 print:hidden">
      {attest ? (
        <DeedButton id="still-true" {...attest}>
          Still true
        </DeedButton>
      ) : null}
      {edit ? <ButtonLink href={`${home}/edit`}>Edit</ButtonLink> : null}
      {hasMore ? (
        <Menu label="More" icon={<Ellipsis aria-hidden="true" className="size-4" />} align="end">
          {edit ? <MenuLink href={`${home}/needs`}>Say what it needs</MenuLink> : null}
          {edit ? <MenuButton onClick={() => openDialog("do=second-owner")}>Second owner…</MenuButton> : null}
          {record ? (
            <MenuButton onClick={() => openDialog("do=record")}>Record what you did…</MenuButton>
          ) : null}
          {newOwner ? (
            <MenuButton onClick={() => openDialog("do=new-owner")}>Hand it over…</MenuButton>
          ) : null}
          {hide ? <MenuButton onClick={() => run(hide)}>{hide.words}</MenuButton> : null}
          {edit ? <MenuLink href={`${home}/merge`}>This is a duplicate of…</MenuLink> : null}
          {retire ? (
            <>
              <MenuSeparator />
              <MenuButton onClick={() => openDialog("do=retire")}>Retire it…</MenuButton>
            </>
          ) : null}
        </Menu>
      ) : null}
      {refusal ? (
        <div role="alert" className="w-full">
          <Notice tone="danger">{refusal}</Notice>
        </div>
      ) : null}
    </div>
  );
}
