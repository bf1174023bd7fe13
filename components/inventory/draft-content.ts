export type DraftContent = Readonly<Record<string, string>>;

/** Below the limits of `keepDraftSchema`, with room for the rest. */
const mostOfOneField = 40_000;

/** Fields that belong to the sending and not to what was typed. */
const notTyped = new Set(["needs"]);

export function typedFields(form: FormData): Record<string, string> {
  const content: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === "string" && !notTyped.has(name)) content[name] = value;
  return content;
}

/** What fits a draft on the server; the names of the fields that are too long for one. */
export function fittingDraft(content: DraftContent) {
  const tooLong = Object.keys(content).filter(
    (name) => name !== "needsDraft" && (content[name]?.length ?? 0) > mostOfOneField,
  );
  const fitting = Object.fromEntries(Object.entries(content).filter(([name]) => !tooLong.includes(name)));
  return { fitting, tooLong };
}

/** Server actions carry 1 MB; a little room is left for the names. */
const mostBytes = 980_000;

/** The field to shorten before the form can be sent, or null where everything fits. */
export function overlongField(form: FormData): { name: string; sentence: string } | null {
  const encoder = new TextEncoder();
  const sizes = [...form].map(([name, value]) => {
    const text = typeof value === "string" ? value : "";
    return { name, length: text.length, bytes: encoder.encode(text).length };
  });
  const total = sizes.reduce((sum, { name, bytes }) => sum + name.length + bytes + 120, 0);
  if (total <= mostBytes) return null;
  const largest = sizes.sort((one, other) => other.bytes - one.bytes)[0];
  if (!largest) return null;
  return { name: largest.name, sentence: tooLargeToSend(largest.name, largest.length) };
}

function tooLargeToSend(name: string, length: number) {
  return name === "needs"
    ? "These lists are larger than one form can carry. Nothing was sent and nothing is lost: remove the largest list, register, and add it afterwards."
    : `This has ${length.toLocaleString("en")} characters, which is far too long to send. Nothing was sent and nothing is lost: please shorten it.`;
}
