import { countSentences } from "@/lib/inventory/sentences";
import { answerLines } from "../answer-lines";
import { runCommand } from "../run-command";

/** How many sentences a JSON string has. */
function answer(line: string) {
  try {
    const text: unknown = JSON.parse(line);
    return typeof text === "string" ? countSentences(text) : notAString;
  } catch {
    return notAString;
  }
}

const notAString = { error: "This line is no JSON string." };

await runCommand(() => answerLines("JSON string", answer));
