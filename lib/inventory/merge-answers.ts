/** Answers by field name, as a form holds them: text, empty where nothing is said. */
export type Answers = Readonly<Record<string, string>>;

export type DifferingAnswer = {
  field: string;
  mine: string;
  theirs: string;
  /** Whose answer stands ready: the one that was changed, and mine where both were. */
  suggested: "mine" | "theirs";
};

/** The answers as a form holds them. Line ends are one character, as they are stored. */
export function asAnswers(values: Readonly<Record<string, unknown>>): Answers {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, textOf(value)]));
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? "" : String(value).replace(/\r\n?/g, "\n").trim();
}

/** Where two people's answers differ who both began from the same ones. */
export function differingAnswers(base: Answers, mine: Answers, theirs: Answers): DifferingAnswer[] {
  return Object.keys(theirs).flatMap((field) => {
    const [was, my, their] = [base[field] ?? "", mine[field] ?? "", theirs[field] ?? ""];
    if (my === their) return [];
    return [{ field, mine: my, theirs: their, suggested: my === was ? "theirs" : "mine" }];
  });
}

/** My answers, with theirs where theirs were chosen. */
export function mergeAnswers(mine: Answers, theirs: Answers, takeTheirs: ReadonlySet<string>): Answers {
  return Object.fromEntries(
    Object.keys(theirs).map((field) => [field, (takeTheirs.has(field) ? theirs[field] : mine[field]) ?? ""]),
  );
}
