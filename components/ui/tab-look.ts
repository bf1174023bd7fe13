export const tabListLook = "flex gap-6 overflow-x-auto border-b border-line px-0.5 print:hidden";

export const tabLook =
  "-mb-px inline-flex min-h-10 items-center gap-1.5 border-b-2 border-transparent py-2 font-medium whitespace-nowrap text-ink-soft " +
  "hover:text-ink focus-visible:-outline-offset-2 " +
  "aria-[current=page]:border-act aria-[current=page]:text-ink aria-selected:border-act aria-selected:text-ink";
