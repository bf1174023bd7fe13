import { Notice } from "@/components/ui/notice";
import { applicationsWords } from "@/lib/overview/bulk-words";
import type { Previewed } from "./bulk-bar";

/** How many will change, which not and why. */
export function BulkForecast({ forecast, locale }: { forecast: Previewed | null; locale: string }) {
  if (forecast?.sentence)
    return (
      <div role="alert">
        <Notice tone="warning">{forecast.sentence}</Notice>
      </div>
    );
  const held = forecast?.preview?.held ?? [];
  const count = forecast?.preview?.references.length ?? 0;
  return (
    <div role="status" className="min-h-11 rounded-lg bg-line-soft px-4 py-3">
      {forecast ? (
        <p className="font-medium">
          {count === 0 ? "Nothing would change." : `${applicationsWords(count, locale)} will change.`}
        </p>
      ) : (
        <p className="text-ink-soft">Looking at each of them…</p>
      )}
      {held.length > 0 ? (
        <ul className="mt-1.5 flex list-disc flex-col gap-1 ps-5 text-[0.8125rem]">
          {held.map(({ because, count: how, titles }) => (
            <li key={because}>
              {how === 1 ? "1 stays as it is" : `${how.toLocaleString(locale)} stay as they are`}: {because}.
              {titles.length > 0 ? (
                <span className="block text-ink-soft">
                  {titles.join(", ")}
                  {how > titles.length ? " and others" : ""}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
