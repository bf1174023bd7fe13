import { CopyButton } from "@/components/ui/copy-button";
import { restOfList } from "@/lib/dependencies/rest-of-list";

type RestOfListProps = {
  name: string;
  format: string;
  components: readonly { ecosystem: string }[];
};

/** What a declared list does not say, and how to get it. */
export function RestOfList({ name, format, components }: RestOfListProps) {
  const [usual, ...others] = restOfList({ format, components });
  return (
    <div className="flex flex-col gap-1 text-[0.8125rem] text-ink-soft print:hidden">
      <p className="max-w-prose">
        Not resolved: what these packages pull in is not known yet, and that is fine to begin with.
        {usual
          ? " To get the rest, run this where it is built, then drop the file that it writes:"
          : " A bill of materials (CycloneDX or SPDX) brings the rest."}
      </p>
      {usual ? <Command name={name} {...usual} /> : null}
      {others.length > 0 ? (
        <details>
          <summary className="w-fit py-1 text-act">Or with another tool</summary>
          <div className="flex flex-col gap-1">
            {others.map((command) => (
              <Command key={command.command} name={name} {...command} />
            ))}
          </div>
        </details>
      ) : null}
    </div>
  );
}

function Command({ name, command, file }: { name: string; command: string; file: string }) {
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <code className="rounded bg-line-soft px-1.5 py-0.5 font-mono text-xs text-ink wrap-anywhere">
        {command}
      </code>
      <CopyButton
        text={command}
        label={
          <>
            Copy command
            <span className="sr-only">
              {" "}
              {command} for {name}
            </span>
          </>
        }
      />
      <span>writes {file}</span>
    </div>
  );
}
