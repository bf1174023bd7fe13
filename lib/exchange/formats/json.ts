import type { Table } from "../written-table";

/** One array with an object a row, each on its own line; moments in UTC, and null where there is nothing. */
export async function* writeJson({ columns, pages }: Table): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const keys = columns.map(({ key }) => key);
  let before = "[\n";
  for await (const page of pages) {
    if (page.length === 0) continue;
    const objects = page.map((row) =>
      JSON.stringify(Object.fromEntries(keys.map((key, at) => [key, row[at] ?? null]))),
    );
    yield encoder.encode(before + objects.join(",\n"));
    before = ",\n";
  }
  yield encoder.encode(before === "[\n" ? "[]\n" : "\n]\n");
}
