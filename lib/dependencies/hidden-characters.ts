const hidden =
  /\u034f|[\u0001-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/gu;

/** The characters nobody can see, named like “U+200B”, or null. They can make a line show what it does not say. */
export function findHidden(text: string) {
  const found = [...new Set(text.match(hidden))].slice(0, 5).map(nameOf);
  return found.length > 0 ? found.join(", ") : null;
}

export function withoutHidden(text: string) {
  return text.replace(hidden, "");
}

function nameOf(character: string) {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
