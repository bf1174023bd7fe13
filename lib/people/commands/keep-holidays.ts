import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, refuseDuplicate, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { mayChangeOrganisation } from "../access";
import { holidaySchema, usualHolidaysSchema } from "../schema";
import { readHolidayLines, usualHolidays } from "../usual-holidays";

const onlyAdministrators = "Only administrators can change holidays.";
const instantOfDay = (day: string) => new Date(`${day}T00:00:00Z`);

/** Deadlines that were set before stay as they were told. */
export async function addHoliday(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  ensure(mayChangeOrganisation(actor), onlyAdministrators);
  const { day, name } = holidaySchema.parse(input);

  return inTransaction(transaction, async (tx) => {
    await tx.holiday
      .create({ data: { day: instantOfDay(day), name }, select: { day: true } })
      .catch(refuseDuplicate(`${day} is a holiday already. Remove it first to give it another name.`));
    await recordAudit(tx, actor, "holiday.added", [], { holiday: `${day} ${name}` }, now);
    return { day };
  });
}

/** Answers the name it had, so that it can be put back. */
export async function removeHoliday(actor: Actor, day: unknown, now: Date, transaction?: Transaction) {
  ensure(mayChangeOrganisation(actor), onlyAdministrators);
  const which = holidaySchema.shape.day.parse(day);

  return inTransaction(transaction, async (tx) => {
    const [holiday] = await tx.holiday.findMany({
      where: { day: instantOfDay(which) },
      select: { name: true },
    });
    const { count } = await tx.holiday.deleteMany({ where: { day: instantOfDay(which) } });
    if (!holiday || count === 0)
      throw new Refusal("not-found", "This holiday is not in the list any more. Nothing was changed.");
    await recordAudit(tx, actor, "holiday.removed", [], { holiday: `${which} ${holiday.name}` }, now);
    return { day: which, name: holiday.name };
  });
}

/** Days that are in the list already keep the name they have. */
export async function addUsualHolidays(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  ensure(mayChangeOrganisation(actor), onlyAdministrators);
  const { country, year } = usualHolidaysSchema.parse(input);
  return addAll(actor, usualHolidays(country, year), now, transaction);
}

const mostLines = 400;

/** @throws ZodError naming the first line that is no holiday; then nothing is added. */
export async function addHolidayList(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  ensure(mayChangeOrganisation(actor), onlyAdministrators);
  const { list } = z
    .strictObject({
      list: z
        .string("Paste at least one line.")
        .max(40_000, "This list is far too long: paste a few years at a time.")
        .superRefine((text, context) => {
          const { holidays, unread } = readHolidayLines(text);
          const message = unread[0]
            ? `“${unread[0].slice(0, 60)}” is no day with a name. Write lines like 2026-12-25 Christmas; nothing was added yet.`
            : holidays.length === 0
              ? "Paste at least one line, such as 2026-12-25 Christmas."
              : holidays.length > mostLines
                ? `At most ${mostLines} lines fit at a time.`
                : null;
          if (message) context.addIssue({ code: "custom", message });
        })
        .transform((text) => readHolidayLines(text).holidays)
        .pipe(z.array(holidaySchema)),
    })
    .parse(input);
  return addAll(actor, list, now, transaction);
}

async function addAll(
  actor: Actor,
  holidays: readonly { day: string; name: string }[],
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const added = await tx.holiday.createManyAndReturn({
      data: holidays.map(({ day, name }) => ({ day: instantOfDay(day), name })),
      skipDuplicates: true,
      select: { day: true, name: true },
    });
    for (const { day, name } of added) {
      const holiday = `${day.toISOString().slice(0, 10)} ${name}`;
      await recordAudit(tx, actor, "holiday.added", [], { holiday }, now);
    }
    return { added: added.length, known: holidays.length - added.length };
  });
}
