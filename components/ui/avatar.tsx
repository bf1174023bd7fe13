import clsx from "clsx";
import { initialsOf } from "./initials";

type AvatarProps = { name: string; size?: "small" | "medium" | "large" };

const sizes = { small: "size-6 text-[0.5625rem]", medium: "size-8 text-xs", large: "size-11 text-base" };

/** Stands beside the name, so it says nothing to a screen reader. */
export function Avatar({ name, size = "medium" }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "inline-flex shrink-0 items-center justify-center rounded-full bg-act-soft font-semibold text-act select-none",
        sizes[size],
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
