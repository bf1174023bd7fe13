/** “Good morning, Imke”, by the clock on the person's wall. */
export function greet(name: string, now: Date, timeZone: string): string {
  const hour = Number(
    new Intl.DateTimeFormat("en", { hour: "numeric", hourCycle: "h23", timeZone }).format(now),
  );
  const [first = name] = name.trim().split(/\s+/);
  if (hour >= 5 && hour < 12) return `Good morning, ${first}`;
  return hour >= 12 && hour < 18 ? `Good afternoon, ${first}` : `Good evening, ${first}`;
}

/** What waits for the person, in a sentence; null where nothing does. */
export function tellWaiting(answers: number, drafts: number): string | null {
  const parts = [
    ...(answers > 0
      ? [answers === 1 ? "one question waits for your answer" : `${answers} questions wait for your answer`]
      : []),
    ...(drafts > 0 ? [drafts === 1 ? "one draft is unfinished" : `${drafts} drafts are unfinished`] : []),
  ];
  if (parts.length === 0) return null;
  const sentence = parts.join(", and ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
