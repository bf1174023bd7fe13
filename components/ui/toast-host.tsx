"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { showToast, type ToastMessage, whenFirstToastComes } from "./toast";

const ToastStack = lazy(() => import("./toast-stack").then((module) => ({ default: module.ToastStack })));

/** Stands once in the root layout; fetches what draws toasts when the first one comes. */
export function ToastHost() {
  const [isWanted, setWanted] = useState(false);

  useEffect(() => whenFirstToastComes(() => setWanted(true)), []);

  return isWanted ? (
    <Suspense fallback={null}>
      <ToastStack />
    </Suspense>
  ) : null;
}

/** Says something once when a page arrives, for instance after a redirect. */
export function ToastOnArrival({ title, description }: Pick<ToastMessage, "title" | "description">) {
  useEffect(() => showToast({ title, description }), [title, description]);
  return null;
}
