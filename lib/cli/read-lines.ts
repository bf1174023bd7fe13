const longestLine = 1_000_000;
const lineFeed = 0x0a;

/**
 * The lines of a stream of UTF-8, all that are complete at once, without their ends; null for a line that is longer than
 * 1 MB or no UTF-8. Only a line feed ends a line: what JSON may hold unescaped, such as U+2028, does not.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<(string | null)[]> {
  let begun: Uint8Array[] = [];
  let length = 0;

  const extend = (part: Uint8Array) => {
    length += part.length;
    if (length <= longestLine) begun.push(part);
    else begun = [];
  };
  const finish = () => {
    const line = length > longestLine ? null : decoded(Buffer.concat(begun));
    begun = [];
    length = 0;
    return line;
  };

  for await (const chunk of stream) {
    const lines: (string | null)[] = [];
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      extend(chunk.subarray(start, end));
      lines.push(finish());
      start = end + 1;
    }
    if (start < chunk.length) extend(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [finish()];
}

function decoded(bytes: Uint8Array) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r$/, "");
  } catch {
    return null;
  }
}
