import { z } from "zod";
import { scopeWords } from "@/lib/people/api-scopes";
import type { Operation } from "./operation";
import { operations } from "./operations";

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  requestId: z.string().optional(),
  retryAfterSeconds: z.int().optional(),
  version: z.int().optional(),
});

/** The OpenAPI 3.1 document of everything that programs can ask for, made from the schemas that are enforced. */
export function describeApi(origin: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describeOperation(operation),
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Lamplight",
      version: "1",
      description:
        "A token acts for its owner, with the owner's rights of the moment and no more than its scopes. Every error is application/problem+json with a sentence for people.",
    },
    servers: [{ url: origin }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A token that begins with llt_" },
      },
      schemas: { Problem: schemaOf(problemSchema, "output") },
    },
  };
}

const refusals: Record<string, string> = {
  "401": "No token, or one that has ended",
  "403": "The token or its owner may not do that",
  "404": "There is no such thing, or it is not for your eyes",
  "409": "It stands in the way of what is there; the sentence says what",
  "422": "What was sent does not fit; the places are named",
  "429": "Too often; Retry-After says how long to wait",
  "503": "The database cannot be reached; nothing was done",
};

function describeOperation(operation: Operation) {
  const { id, method, path, summary, scope, query, body, fileBytes, answer, status } = operation;
  const problem = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  return {
    operationId: id,
    summary,
    description: scope
      ? `Needs the scope ${scope}: ${scopeWords[scope].toLowerCase()}.`
      : "Any token will do.",
    parameters: [...partsOf(path), ...queryParameters(query), ...(method === "GET" ? [] : [idempotencyKey])],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: {
              "application/json": { schema: schemaOf(body, "input") },
              ...(fileBytes
                ? { "application/octet-stream": { schema: { type: "string", format: "binary" } } }
                : {}),
            },
          },
        }
      : {}),
    responses: {
      [status]: {
        description: "Done",
        content: { "application/json": { schema: schemaOf(answer, "output") } },
      },
      ...Object.fromEntries(
        Object.entries(refusals).map(([code, description]) => [code, { description, content: problem }]),
      ),
    },
  };
}

function partsOf(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  description:
    "Sent again within a day with the same body, the first answer is given again and nothing is done twice",
  schema: { type: "string", maxLength: 200 },
};

function queryParameters(query: z.ZodType | undefined) {
  if (!query) return [];
  const { properties = {}, required = [] } = schemaOf(query, "input") as {
    properties?: Record<string, { description?: string }>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    required: required.includes(name),
    ...(description ? { description } : {}),
    schema,
  }));
}

/** A schema as JSON Schema; what only code can check is left out of it. */
function schemaOf(schema: z.ZodType, io: "input" | "output") {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return described;
}
