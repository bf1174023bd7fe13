// ECMA-376, 18.8.30: the built-in formats that show a date or a time.
const builtIn = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 34, 35, 36, 45, 46, 47, 50, 57,
]);

/** True for a number format that shows a date: `dd.mm.yyyy`, not `0.00" days"`. */
export function showsDate(formatId: number, code: string | undefined) {
  if (code === undefined) return builtIn.has(formatId);
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\[(?!h|m|s)[^\]]*\]|\\./gi, ""));
}

const dayMilliseconds = 86_400_000;

/** `2026-03-02`, with `T09:30` where there is a time, for the number that a workbook keeps; the text as it is where it is none. */
export function dateOf(serial: string, begins1904: boolean) {
  const days = Number(serial);
  if (!Number.isFinite(days) || days < 0 || days > 2_958_466) return serial;
  // 1900 counts as a leap year there, so days before March 1900 are one off.
  const start = begins1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const moment = new Date(start + Math.round(days * 1_440) * 60_000);
  const iso = moment.toISOString();
  return Math.abs(days * dayMilliseconds - Math.round(days) * dayMilliseconds) < 30_000
    ? iso.slice(0, 10)
    : iso.slice(0, 16);
}
