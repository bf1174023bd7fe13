import { z } from "zod";
import { operation } from "./operation";

const person = z.object({ id: z.uuid(), name: z.string(), jobTitle: z.string(), department: z.string() });

export const findPeopleOperation = operation({
  id: "findPeople",
  method: "GET",
  path: "/api/v1/people",
  summary: "People whose name has the words typed, or comes close to them",
  scope: "people:read",
  query: z.strictObject({
    q: z.string().min(1, "Say who is looked for.").max(200),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  answer: z.object({ people: z.array(person) }),
  status: 200,
});

export const readPersonOperation = operation({
  id: "readPerson",
  method: "GET",
  path: "/api/v1/people/{id}",
  summary: "One person, with the applications of theirs that you may see",
  scope: "people:read",
  answer: person.extend({
    hasLeft: z.boolean(),
    applications: z.array(
      z.object({ reference: z.string(), title: z.string(), headline: z.string(), isOwner: z.boolean() }),
    ),
  }),
  status: 200,
});

export const listDepartmentsOperation = operation({
  id: "listDepartments",
  method: "GET",
  path: "/api/v1/departments",
  summary: "Every department, with the one that it belongs to",
  scope: "people:read",
  answer: z.object({
    departments: z.array(z.object({ id: z.uuid(), name: z.string(), parentId: z.uuid().nullable() })),
  }),
  status: 200,
});

export const readMeOperation = operation({
  id: "readMe",
  method: "GET",
  path: "/api/v1/me",
  summary: "Whom the token acts for, and what it may",
  scope: null,
  answer: z.object({
    id: z.uuid(),
    name: z.string(),
    roles: z.array(z.string()),
    departmentId: z.uuid(),
    managedDepartmentIds: z.array(z.uuid()),
    token: z.object({ scopes: z.array(z.string()), expiresAt: z.iso.datetime() }),
  }),
  status: 200,
});
