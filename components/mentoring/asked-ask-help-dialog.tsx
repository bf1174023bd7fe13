"use client";

import { type ComponentProps, lazy } from "react";
import { WhenAsked } from "@/components/ui/when-asked";

const AskHelpDialog = lazy(() =>
  import("./ask-help-dialog").then((module) => ({ default: module.AskHelpDialog })),
);

export function AskedAskHelpDialog(props: ComponentProps<typeof AskHelpDialog>) {
  return (
    <WhenAsked name="ask-help">
      <AskHelpDialog {...props} />
    </WhenAsked>
  );
}
