import type { ReactNode } from "react";
import { DeedButton } from "@/components/ui/deed-button";
import { Notice } from "@/components/ui/notice";
import type { Deed } from "@/components/ui/use-deed";

type ConsentBannerProps = {
  title: string;
  children: ReactNode;
  agree: Deed & { words: string };
  decline: Deed & { words: string };
};

/** Somebody waits for this person's yes or no. */
export function ConsentBanner({ title, children, agree, decline }: ConsentBannerProps) {
  const { words: yes, ...agreeing } = agree;
  const { words: no, ...declining } = decline;
  return (
    <Notice title={title}>
      {children}
      <div className="mt-3 flex flex-wrap gap-2">
        <DeedButton variant="primary" {...agreeing}>
          {yes}
        </DeedButton>
        <DeedButton {...declining}>{no}</DeedButton>
      </div>
    </Notice>
  );
}
