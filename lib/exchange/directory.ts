/** Who and what is here, by the words under which another list may know it. */
export type Directory = {
  departments: ReadonlyMap<string, string>;
  peopleByEmail: ReadonlyMap<string, Known>;
  /** Null where several people have the name. */
  peopleByName: ReadonlyMap<string, Known | null>;
};

export type Known = { id: string; name: string; departmentId: string };

type Person = Known & { email: string | null };

export const nameKey = (name: string) => name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

export function openDirectory(
  departments: readonly { id: string; name: string }[],
  people: readonly Person[],
): Directory {
  const peopleByEmail = new Map<string, Known>();
  const peopleByName = new Map<string, Known | null>();
  for (const person of people) {
    if (person.email) peopleByEmail.set(person.email.toLowerCase(), person);
    const key = nameKey(person.name);
    peopleByName.set(key, peopleByName.has(key) ? null : person);
  }
  return {
    departments: new Map(departments.map(({ id, name }) => [nameKey(name), id])),
    peopleByEmail,
    peopleByName,
  };
}

/** The e-mail address in a cell, in small letters. */
export function addressIn(text: string) {
  return /[^\s<>,;]+@[^\s<>,;]+/.exec(text)?.[0].toLowerCase();
}

/** The person that a cell means, by e-mail address, else by exact name; null where nobody or several are meant. */
export function findPerson(directory: Directory, text: string): Known | null {
  const email = addressIn(text);
  if (email) return directory.peopleByEmail.get(email) ?? null;
  return directory.peopleByName.get(nameKey(text)) ?? null;
}

/** Words that other programs write where nobody is known. */
export function namesNobody(text: string) {
  return /^(?:system|n\/?a|none|unknown|-+|\?+|null)?$/i.test(text.trim());
}
