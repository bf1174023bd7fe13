import { Hint } from "./hint";
import { LampPicture } from "./lamp-picture";

type LampProps = {
  /** How well lit, 0–100. */
  value: number;
  /** What is still missing, as short noun phrases. */
  missing?: readonly string[];
  size?: "small" | "large";
};

/** Small: mark and number, what is missing on hover or focus. Large: everything in the open. */
export function Lamp({ value, missing = [], size = "small" }: LampProps) {
  const shown = Math.round(Math.min(100, Math.max(0, value)));

  if (size === "large") {
    return (
      <div className="flex items-center gap-4">
        <LampPicture value={shown} className="w-10 shrink-0" />
        <div className="min-w-0">
          <p className="font-semibold">{shown} lit</p>
          {missing.length > 0 ? (
            <p className="text-[0.8125rem] text-ink-soft">Missing: {missing.join(", ")}.</p>
          ) : null}
        </div>
      </div>
    );
  }

  const mark = (
    <>
      <LampPicture value={shown} className="w-7 shrink-0" />
      <span aria-hidden="true">{shown}</span>
      <span className="sr-only">{shown} of 100 lit</span>
    </>
  );
  const look = "inline-flex min-h-6 items-center gap-2 font-medium";
  if (missing.length === 0) return <span className={look}>{mark}</span>;

  return (
    <Hint className={look} trigger={mark}>
      <p className="font-semibold">{shown} of 100 lit. Still missing:</p>
      <ul className="mt-1 list-disc ps-4">
        {missing.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
    </Hint>
  );
}
