export const optionLook =
  "flex min-h-8 cursor-default items-start gap-2 rounded-md px-2 py-1.5 outline-none select-none data-highlighted:bg-act-soft " +
  "data-disabled:text-ink-faint pointer-coarse:min-h-11";
