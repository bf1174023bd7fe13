import type { CombinedPlan } from "./plan";

const numbers = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  "twenty",
];

/** “Three steps, thirteen minutes: from 49 to 32”; “at best” where an outcome is open. */
export function tellPlan({
  steps,
  minutes,
  from,
  to,
  upTo,
}: Omit<CombinedPlan, "steps"> & { steps: readonly unknown[] }): string {
  const effort = `${counted(steps.length, "step")}, ${tellMinutes(minutes)}`;
  const result = to < from ? `from ${from} to ${to}${upTo ? " at best" : ""}` : "more light on it";
  return capital(`${effort}: ${result}`);
}

/** “thirteen minutes”, “an hour and a half”, “eight hours”. */
export function tellMinutes(minutes: number): string {
  if (minutes < 60) return counted(minutes, "minute");
  const halfHours = Math.round(minutes / 30);
  const hours = Math.floor(halfHours / 2);
  const half = halfHours % 2 === 1;
  if (hours === 1) return half ? "an hour and a half" : "an hour";
  return half ? `${inWords(hours)} and a half hours` : counted(hours, "hour");
}

function counted(count: number, what: string) {
  return `${inWords(count)} ${what}${count === 1 ? "" : "s"}`;
}

function inWords(count: number) {
  return numbers[count] ?? String(count);
}

export function capital(text: string) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
