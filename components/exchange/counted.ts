/** A number as every page of lists writes it. */
export const counted = (count: number) => count.toLocaleString("en");

/** “one row”, “1,200 rows”: the number with the word that fits it. */
export function countedAs(count: number, one: string, many: string) {
  return `${counted(count)} ${count === 1 ? one : many}`;
}
