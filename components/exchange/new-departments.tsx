import { Notice } from "@/components/ui/notice";
import { joinWords } from "@/lib/audit/describe";
import type { ShownImport } from "@/lib/exchange/queries/read-imports";
import { counted, countedAs } from "./counted";

/** Which departments a list of people would add, before it does. */
export function NewDepartments({ count, named }: ShownImport["newDepartments"]) {
  if (count === 0) return null;
  const others = count - named.length;
  const isAny = count === 1 ? "Is it misspelt?" : "Is one of them misspelt?";
  return (
    <Notice tone="warning" title={`${countedAs(count, "new department", "new departments")} would be added`}>
      <ul className="flex list-disc flex-col gap-1 ps-5">
        {named.map(({ name, firstRow, rows, like }) => (
          <li key={name} className="break-words">
            {name}: {countedAs(rows, "person", "people")}, first in row {firstRow}.
            {like.length > 0 ? ` Or is ${joinWords(like.map((one) => `“${one}”`))} meant?` : ""}
          </li>
        ))}
        {others > 0 ? <li>and {counted(others)} more</li> : null}
      </ul>
      <p className="mt-2">{isAny} Correct its rows below, or in the file, before you take it in.</p>
    </Notice>
  );
}
