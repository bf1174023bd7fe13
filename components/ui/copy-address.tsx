"use client";

import { CopyButton } from "./copy-button";

/** Copies the whole address of a place of ours, as others would open it. */
export function CopyAddress({ path, label }: { path: string; label: string }) {
  const start = typeof window === "undefined" ? "" : window.location.origin;
  return <CopyButton text={`${start}${path}`} label={label} />;
}
