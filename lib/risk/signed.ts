/** “+8” and “−6”, with the sign that stands as wide as a digit. */
export function signed(points: number): string {
  if (points === 0) return "0";
  return points > 0 ? `+${points}` : `−${-points}`;
}
