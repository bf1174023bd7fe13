import { describe, expect, test } from "vitest";
import { applicationKinds } from "./kinds";
import { coachDescription, coachHeadline, coachTitle, layerExamples, layerLimits } from "./layers";

describe("the title", () => {
  test("a name people say fits", () => {
    expect(coachTitle("Broker commission true-up").verdict).toBe("fits");
    expect(coachTitle("Node.js tips").verdict).toBe("fits");
  });

  test("nothing typed yet is not a fault", () => {
    expect(coachTitle("  ").verdict).toBe("empty");
  });

  test("a file name gets a kind suggestion", () => {
    expect(coachTitle("budget_v7_FINAL.xlsx")).toEqual({
      verdict: "refused",
      message: "That looks like a file name. What would you call it at the coffee machine? Perhaps “Budget”.",
      suggestedKind: "workbook",
      suggestedTitle: "Budget",
    });
  });

  test.each([
    ["C:\\team\\ClaimsTriage 2026 (2).accdb", "database", "Claims Triage"],
    ["claims-letter-batcher.py", "script", "Claims letter batcher"],
    ["Kopie von Prämien_2025-03-01.xlsm", "workbook", "Prämien"],
    ["lapse.ipynb", "notebook", "Lapse"],
    ["v7.xlsx", "workbook", undefined],
  ])("%s is a file name", (name, kind, title) => {
    expect(coachTitle(name)).toMatchObject({ verdict: "refused", suggestedKind: kind });
    expect(coachTitle(name).suggestedTitle).toBe(title);
  });

  test("length is counted in code points", () => {
    expect(coachTitle("🙂".repeat(layerLimits.title.max)).verdict).toBe("warns");
    expect(coachTitle("a".repeat(61))).toMatchObject({ verdict: "refused" });
    expect(coachTitle("a".repeat(61)).message).toContain("61 characters; at most 60 fit");
    expect(coachTitle("a").verdict).toBe("refused");
  });
});

describe("the headline", () => {
  test("one line without a full stop fits", () => {
    expect(coachHeadline("General-purpose word-processing application", "Word").verdict).toBe("fits");
  });

  test.each(["xlsx", "Spreadsheet", "a tool"])("%s alone says too little", (headline) => {
    expect(coachHeadline(headline, "Broker commission true-up")).toMatchObject({
      verdict: "warns",
      message: expect.stringContaining("very short"),
    });
  });

  test("the title again is refused, also in other clothes", () => {
    expect(coachHeadline("Broker commissions true up", "Broker commission true-up").verdict).toBe("refused");
  });

  test("two lines or more than a hundred characters are refused", () => {
    expect(coachHeadline("A workbook\nfor brokers", "X").verdict).toBe("refused");
    expect(coachHeadline("a".repeat(101), "X").verdict).toBe("refused");
  });

  test("two sentences get a hint, nothing more", () => {
    expect(coachHeadline("A workbook. It is for brokers.", "X").verdict).toBe("warns");
  });
});

describe("the description", () => {
  test("the coach counts along", () => {
    expect(coachDescription("Reads the file. Sends a mail.")).toEqual({
      verdict: "fits",
      sentences: 2,
      message: "2 of 3 sentences. Could a stranger at the help desk act on this?",
    });
    expect(coachDescription("").verdict).toBe("empty");
  });

  test("four sentences are refused with the number counted, and nothing is lost", () => {
    const advice = coachDescription("It reads. It checks. It writes. It mails.");
    expect(advice).toMatchObject({ verdict: "refused", sentences: 4 });
    expect(advice.message).toContain("4 sentences");
    expect(advice.message).toContain("nothing you typed is lost");
  });

  test("where readers may differ it only warns", () => {
    const quoted = 'It says "Your file is ready. Please check it. Reply by Friday. Thank you." and stops.';
    expect(coachDescription(quoted).verdict).toBe("warns");
  });

  test("more than 600 characters are refused", () => {
    expect(coachDescription("a".repeat(601)).verdict).toBe("refused");
  });
});

test.each(applicationKinds)("the example for %s follows its own advice", (kind) => {
  const { title, headline, description } = layerExamples[kind];
  expect(coachTitle(title).verdict).toBe("fits");
  expect(coachHeadline(headline, title).verdict).toBe("fits");
  expect(coachDescription(description).verdict).toBe("fits");
});
