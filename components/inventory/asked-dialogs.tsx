"use client";

import { type ComponentProps, lazy } from "react";
import { WhenAsked } from "@/components/ui/when-asked";

const NewOwnerDialog = lazy(() =>
  import("./new-owner-dialog").then((module) => ({ default: module.NewOwnerDialog })),
);

export function AskedNewOwnerDialog(props: ComponentProps<typeof NewOwnerDialog>) {
  return (
    <WhenAsked name="new-owner">
      <NewOwnerDialog {...props} />
    </WhenAsked>
  );
}

const RetireDialog = lazy(() =>
  import("./retire-dialog").then((module) => ({ default: module.RetireDialog })),
);

export function AskedRetireDialog(props: ComponentProps<typeof RetireDialog>) {
  return (
    <WhenAsked name="retire">
      <RetireDialog {...props} />
    </WhenAsked>
  );
}

const SecondOwnerDialog = lazy(() =>
  import("./second-owner-dialog").then((module) => ({ default: module.SecondOwnerDialog })),
);

export function AskedSecondOwnerDialog(props: ComponentProps<typeof SecondOwnerDialog>) {
  return (
    <WhenAsked name="second-owner">
      <SecondOwnerDialog {...props} />
    </WhenAsked>
  );
}
