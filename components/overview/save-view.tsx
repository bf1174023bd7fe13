"use client";

import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form";

const loadDialog = () => import("./save-view-dialog");
const SaveViewDialog = lazy(() => loadDialog().then((module) => ({ default: module.SaveViewDialog })));

/** Its dialog is fetched when it is first wanted. */
export function SaveView({ action }: { action: FormAction }) {
  const [isOpen, setOpen] = useState(false);
  const [wasWanted, setWanted] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-haspopup="dialog"
        onPointerEnter={loadDialog}
        onFocus={loadDialog}
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
      >
        Save this view
      </Button>
      {wasWanted ? (
        <Suspense fallback={null}>
          <SaveViewDialog action={action} open={isOpen} onOpenChange={setOpen} />
        </Suspense>
      ) : null}
    </>
  );
}
