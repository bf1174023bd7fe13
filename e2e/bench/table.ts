/** Begins a table of Markdown under a heading; every column but the first and those named stands to the right. */
export function beginTable(heading: string, columns: readonly string[], words: readonly string[] = []) {
  console.log(`\n## ${heading}\n`);
  row(...columns);
  row(...columns.map((column, at) => (at === 0 || words.includes(column) ? "---" : "--:")));
}

export function row(...cells: string[]) {
  console.log(`| ${cells.join(" | ")} |`);
}

export function whole(number: number) {
  return number.toFixed(0);
}

export function tenths(number: number) {
  return number.toFixed(1);
}

export function yesNo(isMet: boolean) {
  return isMet ? "yes" : "no";
}
