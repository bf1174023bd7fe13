const soonDays = 60;

/** “12 of 40 seats free”, “40 seats”, or null where nothing is known. */
export function seatWords({ seats, seatsFree }: { seats: number | null; seatsFree: number | null }) {
  const count = (number: number) => number.toLocaleString("en");
  if (seats === null) return seatsFree === null ? null : `${count(seatsFree)} free`;
  const all = seats === 1 ? "1 seat" : `${count(seats)} seats`;
  if (seatsFree === null) return all;
  return seatsFree === 0 ? `no seat free of ${count(seats)}` : `${count(seatsFree)} of ${all} free`;
}

export type LicenceEnd = "ended" | "soon" | "later";

/** Whether the licence has ended, ends within 60 days, or later; null where no end is known. Days are in UTC. */
export function licenceEnd(expiresOn: Date | null, now: Date): LicenceEnd | null {
  if (!expiresOn) return null;
  const today = Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`);
  const days = (expiresOn.getTime() - today) / 86_400_000;
  if (days < 0) return "ended";
  return days <= soonDays ? "soon" : "later";
}
