"use client";

import { Menu, X } from "lucide-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { buttonLook } from "@/components/ui/button-look";

/** The places, on screens too narrow to keep them in view. */
export function NavDrawer({ children }: { children: ReactNode }) {
  const drawer = useRef<HTMLDialogElement>(null);
  const path = usePathname();

  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving at another page closes the drawer
  useEffect(() => drawer.current?.close(), [path]);

  return (
    <>
      <button
        type="button"
        aria-label="Open the menu"
        aria-haspopup="dialog"
        className={buttonLook("quiet", "medium", "-ms-2 px-2 text-ink! min-[900px]:hidden")}
        onClick={() => drawer.current?.showModal()}
      >
        <Menu aria-hidden="true" className="size-5" />
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by itself; the click is on the dimmed ground */}
      <dialog
        ref={drawer}
        aria-label="Menu"
        className="nav-drawer fixed inset-y-0 start-0 m-0 h-dvh max-h-none w-72 max-w-[85vw] border-e border-line bg-paper p-3 backdrop:bg-(--veil)"
        onClick={(event) => {
          if (event.target === event.currentTarget) event.currentTarget.close();
        }}
      >
        <div className="flex h-full flex-col">
          <button
            type="button"
            aria-label="Close the menu"
            className={buttonLook("quiet", "medium", "absolute end-3 top-3 px-2 text-ink!")}
            onClick={() => drawer.current?.close()}
          >
            <X aria-hidden="true" className="size-5" />
          </button>
          {children}
        </div>
      </dialog>
    </>
  );
}
