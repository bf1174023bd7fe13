type Draft = { id: string; form: string; content: unknown };
type Subject = { reference: string; title: string };

/** What a draft is called and where it is finished; `subject` is the application that it changes. */
export function describeDraft({ id, form, content }: Draft, subject: Subject | null) {
  if (subject) {
    const { reference, title } = subject;
    if (form === "state-needs")
      return { title: `What ${title} needs`, headline: "", address: `/applications/${reference}/needs` };
    return { title: `Changes to ${title}`, headline: "", address: `/applications/${reference}/edit` };
  }
  return {
    title: textOf(content, "title") || "An application without a title yet",
    headline: textOf(content, "headline"),
    address: `/applications/register?draft=${id}`,
  };
}

function textOf(content: unknown, field: string): string {
  if (typeof content !== "object" || content === null) return "";
  const text: unknown = Reflect.get(content, field);
  return typeof text === "string" ? text.trim().slice(0, 200) : "";
}
