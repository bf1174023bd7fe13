type ProgressBarProps = {
  words: string;
  done: number;
  /** 0 where nobody knows yet. */
  total: number;
};

/** How far something is, in words and as a bar. */
export function ProgressBar({ words, done, total }: ProgressBarProps) {
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="font-medium">
        {words}
      </p>
      <progress
        aria-label="How far it is"
        className="h-2 w-full accent-act"
        {...(total > 0 ? { value: Math.min(done, total), max: total } : {})}
      />
    </div>
  );
}
