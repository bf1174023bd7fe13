import { parsePackageUrl } from "@/lib/dependencies/package-url";
import { answerLines } from "../answer-lines";
import { runCommand } from "../run-command";

/** Answers each package URL on standard input with its parts. */
await runCommand(() => answerLines("package URL", parsePackageUrl));
