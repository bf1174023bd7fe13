"use client";

import { type ComponentProps, lazy } from "react";
import { WhenAsked } from "@/components/ui/when-asked";

const RecordControlDialog = lazy(() =>
  import("./record-control-dialog").then((module) => ({ default: module.RecordControlDialog })),
);

export function AskedRecordControlDialog(props: ComponentProps<typeof RecordControlDialog>) {
  return (
    <WhenAsked name="record">
      <RecordControlDialog {...props} />
    </WhenAsked>
  );
}
