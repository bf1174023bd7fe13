/** `unsaid`: of so many applications nobody has said how many rely on them, so that their people are not in `people`. */
type Relying = { applications: number; people: number; unsaid: number };

/** How many rely on some applications; what nobody has said is never told as 0. */
export function tellPeople({ applications, people, unsaid }: Relying, locale: string) {
  if (unsaid > 0 && unsaid === applications) return "not said";
  const count = people.toLocaleString(locale);
  return unsaid > 0 ? `at least ${count}` : count;
}
