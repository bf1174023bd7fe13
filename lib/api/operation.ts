import type { z } from "zod";
import type { ApiScope } from "@/lib/people/api-scopes";

/** One thing that programs can ask for: what it takes, what it gives, and what a token needs for it. */
export type Operation<
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = {
  id: string;
  method: "GET" | "POST" | "PATCH";
  /** From `/api/v1` on, with the names of its parts in braces. */
  path: string;
  summary: string;
  /** Null where any token will do. */
  scope: ApiScope | null;
  query?: Query;
  body?: Body;
  /** The body may be a file itself, of at most so many bytes, where the address gives its `name`. */
  fileBytes?: number;
  answer: Answer;
  /** Of what was done. */
  status: 200 | 201;
};

/** Keeps the types of the schemas, so that the route's work is checked against them. */
export function operation<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType>(
  described: Operation<Query, Body, Answer>,
) {
  return described;
}
