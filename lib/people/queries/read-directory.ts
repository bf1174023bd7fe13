import { z } from "zod";
import { type Actor, isRole, roles } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { readCursor, writeCursor } from "@/lib/foundation/paging";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { typedWords } from "@/lib/foundation/typed-words";
import { Prisma } from "@/prisma/client/client";
import { mayChangeDirectory } from "../access";

const onlyAdministrators = "The list of people is for administrators.";
const perPage = 50;

export const peopleFilterSchema = z.object({
  q: z.string().max(200).catch(""),
  role: z.enum(roles).optional().catch(undefined),
  department: z.uuid().optional().catch(undefined),
  state: z.enum(["here", "left", "closed", "all"]).catch("here"),
  after: z.string().max(1_000).optional().catch(undefined),
});

export type PeopleFilter = z.infer<typeof peopleFilterSchema>;

type PersonRow = {
  id: string;
  name: string;
  email: string | null;
  jobTitle: string;
  department: string;
  roles: string[];
  leftAt: Date | null;
  disabledAt: Date | null;
};

const states = {
  here: Prisma.sql`p.left_at IS NULL AND p.disabled_at IS NULL`,
  left: Prisma.sql`p.left_at IS NOT NULL`,
  closed: Prisma.sql`p.disabled_at IS NOT NULL`,
  all: Prisma.sql`true`,
};

/** People by name, a page at a time; every word typed is in the name, the address or the job title. */
export async function listPeople(actor: Actor, filter: PeopleFilter) {
  ensure(mayChangeDirectory(actor), onlyAdministrators);
  const cursor = readCursor(filter.after);
  const conditions = [
    states[filter.state],
    ...typedWords(filter.q).map(
      (word) =>
        Prisma.sql`fold_text(p.name || ' ' || coalesce(p.email, '') || ' ' || p.job_title) LIKE '%' || fold_text(${word}) || '%'`,
    ),
    ...(filter.role ? [Prisma.sql`${filter.role} = ANY (p.roles)`] : []),
    ...(filter.department ? [Prisma.sql`p.department_id = ${filter.department}::uuid`] : []),
    ...(cursor ? [Prisma.sql`(p.name, p.id) > (${String(cursor[0])}, ${cursor[1]}::uuid)`] : []),
  ];
  const rows = await database.$queryRaw<PersonRow[]>`
    SELECT p.id::text AS id, p.name, p.email, p.job_title AS "jobTitle", d.name AS department, p.roles,
           p.left_at AS "leftAt", p.disabled_at AS "disabledAt"
    FROM person p JOIN department d ON d.id = p.department_id
    WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY p.name, p.id LIMIT ${perPage + 1}`;
  const people = rows.slice(0, perPage).map((row) => ({ ...row, roles: row.roles.filter(isRole) }));
  const last = people.at(-1);
  return { people, next: rows.length > perPage && last ? writeCursor([last.name, last.id]) : null };
}

export async function getPerson(actor: Actor, id: unknown) {
  ensure(mayChangeDirectory(actor), onlyAdministrators);
  const { data: personId } = z.uuid().safeParse(id);
  const person = personId
    ? await database.person.findUnique({
        where: { id: personId },
        select: {
          id: true,
          name: true,
          email: true,
          jobTitle: true,
          departmentId: true,
          roles: true,
          leftAt: true,
          disabledAt: true,
          manages: { select: { id: true, name: true }, orderBy: { name: "asc" } },
          identities: { select: { issuer: true }, take: 1 },
          roleRequests: { where: { answer: null }, select: { role: true } },
        },
      })
    : null;
  if (!person) throw new Refusal("not-found", "There is no such person.");
  return { ...person, roles: person.roles.filter(isRole) };
}

/** Roles that wait for a second administrator, the oldest first. */
export async function listRoleRequests(actor: Actor) {
  ensure(mayChangeDirectory(actor), onlyAdministrators);
  return database.roleRequest.findMany({
    where: { answer: null },
    orderBy: { askedAt: "asc" },
    take: 50,
    select: {
      id: true,
      role: true,
      askedAt: true,
      askedById: true,
      person: { select: { id: true, name: true } },
      askedBy: { select: { name: true } },
    },
  });
}

/** Departments with who manages them and how many people are here; the tools are counted by who knows tools. */
export async function listDepartmentTree(actor: Actor) {
  ensure(mayChangeDirectory(actor), "Departments are kept by administrators.");
  const departments = await database.department.findMany({
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      parentId: true,
      managerId: true,
      manager: { select: { name: true, leftAt: true, disabledAt: true } },
      _count: { select: { people: { where: { leftAt: null, disabledAt: null } } } },
    },
  });
  return departments.map(({ _count, ...department }) => ({ ...department, people: _count.people }));
}
