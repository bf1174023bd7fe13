import { createHash } from "node:crypto";
import { mergeWithLinks } from "@/lib/dependencies/commands/merge-with-links";
import { registerApplicationWithNeeds } from "@/lib/dependencies/commands/register-with-needs";
import { database } from "@/lib/foundation/database";
import { addComment } from "@/lib/inventory/commands/add-comment";
import { followApplication } from "@/lib/inventory/commands/follow-application";
import { changeAndScore } from "@/lib/risk/commands";
import type { Registered } from "./demo-applications";
import { daysBefore } from "./demo-days";
import type { Directory } from "./demo-people";
import { comments, duplicate, follows } from "./demo-talk-texts";

/** Colleagues comment on each other's tools and follow them, and one duplicate was found and merged. */
export async function letColleaguesTalk(directory: Directory, registered: readonly Registered[], now: Date) {
  const references = new Map(registered.map(({ title, reference }) => [title, reference]));
  const found = (title: string) => {
    const reference = references.get(title);
    if (!reference) throw new Error(`The demo organisation has no “${title}” to talk about.`);
    return reference;
  };
  await database.$transaction(async (tx) => {
    for (const { who, on, daysAgo } of follows)
      await followApplication(directory.actor(who), found(on), daysBefore(now, daysAgo), tx);
  });

  const { who, mergedBy, into, said, registeredDaysAgo, mergedDaysAgo, ...answers } = duplicate;
  const input = {
    ...answers,
    sendingId: idOf(answers.title),
    departmentId: directory.departmentId("Claims"),
    platformId: directory.platformId("Excel"),
    needs: JSON.stringify({ answer: "nothing" }),
  };
  const { reference } = await registerApplicationWithNeeds(
    directory.actor(who),
    input,
    daysBefore(now, registeredDaysAgo),
  );
  references.set(answers.title, reference);
  const remark = {
    who: mergedBy,
    on: answers.title,
    daysAgo: (registeredDaysAgo + mergedDaysAgo) / 2,
    text: said,
  };

  await database.$transaction(async (tx) => {
    const inOrder = [...comments, remark].sort((one, other) => other.daysAgo - one.daysAgo);
    for (const { who: author, on, daysAgo, text } of inOrder)
      await addComment(
        directory.actor(author),
        found(on),
        { sendingId: idOf(`${author} ${text}`), text },
        daysBefore(now, daysAgo),
        tx,
      );
  });
  const mergedAt = daysBefore(now, mergedDaysAgo);
  await changeAndScore(mergedAt, (tx) =>
    mergeWithLinks(directory.actor(mergedBy), reference, { into: found(into) }, mergedAt, tx),
  );
}

/** The same for the same text, so that the same organisation comes out every time. */
function idOf(text: string) {
  const hex = createHash("sha256").update(`talk ${text}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
