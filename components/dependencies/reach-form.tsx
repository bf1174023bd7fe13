import Link from "next/link";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { type ReachSearch, writeComponentAddress } from "@/lib/dependencies/component-search";
import { longestRange } from "@/lib/dependencies/version-range";

type ReachFormProps = { purl: string; search: ReachSearch; problem: string | null };

/** Which versions the page is about, as people write them. */
export function ReachForm({ purl, search, problem }: ReachFormProps) {
  const { versions, view } = search;
  return (
    <form action={writeComponentAddress(purl)} className="mb-6 flex flex-wrap items-end gap-3 print:hidden">
      {view === "applications" ? null : <input type="hidden" name="view" value={view} />}
      <div className="w-96 max-w-full max-sm:w-full">
        <TextInput
          key={versions}
          label="Version or range"
          name="versions"
          maxLength={longestRange}
          autoComplete="off"
          spellCheck={false}
          defaultValue={versions}
          error={problem ?? undefined}
          help="Such as 2.31.0, <2.32, >=1.0, <2, 1.x, ^1.2 or ~=1.4"
        />
      </div>
      <Button type="submit" variant="primary">
        Show
      </Button>
      {versions ? (
        <Link
          href={writeComponentAddress(purl, { view })}
          className="inline-flex min-h-9 items-center rounded font-medium text-act hover:underline"
        >
          All versions
        </Link>
      ) : null}
    </form>
  );
}
