import { compareDigits, type VersionOrder } from "./compare";

const pattern = /^(?:(\d+):)?([0-9a-z.+~:-]*?)(?:-([0-9a-z.+~]+))?$/i;

/** Source: Debian Policy Manual, 5.6.12 “Version”: “~” comes before even the end, letters before other signs. */
export const compareDebian: VersionOrder = (one, other) => {
  const [left, right] = [pattern.exec(one.trim()), pattern.exec(other.trim())];
  if (!left?.[2] || !right?.[2]) return null;
  return (
    compareDigits(left[1] ?? "0", right[1] ?? "0") ||
    compareParts(left[2], right[2]) ||
    compareParts(left[3] ?? "", right[3] ?? "")
  );
};

function compareParts(one: string, other: string) {
  const [left, right] = [runsOf(one), runsOf(other)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [word = "", digits = ""] = left[at] ?? [];
    const [otherWord = "", otherDigits = ""] = right[at] ?? [];
    const order = compareSigns(word, otherWord) || compareDigits(digits, otherDigits);
    if (order !== 0) return order;
  }
  return 0;
}

/** Signs and digits in turn. */
function runsOf(text: string) {
  return [...text.matchAll(/(\D*)(\d*)/g)].flatMap(([whole, word, digits]) =>
    whole === "" ? [] : [[word ?? "", digits ?? ""] as const],
  );
}

function compareSigns(one: string, other: string) {
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const order = weightOf(one[at]) - weightOf(other[at]);
    if (order !== 0) return order;
  }
  return 0;
}

function weightOf(sign: string | undefined) {
  if (sign === "~") return -1;
  if (sign === undefined) return 0;
  return /[a-z]/i.test(sign) ? sign.charCodeAt(0) : sign.charCodeAt(0) + 256;
}
