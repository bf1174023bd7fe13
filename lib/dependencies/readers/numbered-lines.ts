/** The lines with their numbers from 1, cut off one by one, so that whoever has seen enough can stop. */
export function* numberedLines(text: string): Generator<[line: number, written: string]> {
  const end = /\r\n|\n|\r/g;
  let [line, from] = [1, 0];
  for (let found = end.exec(text); found; found = end.exec(text)) {
    yield [line, text.slice(from, found.index)];
    line += 1;
    from = end.lastIndex;
  }
  yield [line, text.slice(from)];
}
