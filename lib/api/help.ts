import { z } from "zod";
import { operation } from "./operation";

const which = ["open", "waiting", "mentees", "asked"] as const;

const listed = z.object({
  id: z.uuid(),
  about: z.string(),
  application: z.object({ reference: z.string(), title: z.string(), headline: z.string() }),
  askedAt: z.iso.datetime(),
});

export const listHelpOperation = operation({
  id: "listHelpRequests",
  method: "GET",
  path: "/api/v1/help-requests",
  summary:
    "Requests for help: the open queue with what fits you first, what waits for you, your mentees, or what you asked for",
  scope: "help:read",
  query: z.strictObject({ which: z.enum(which).default("open") }),
  answer: z.object({ requests: z.array(listed) }),
  status: 200,
});

const done = z.object({ id: z.uuid(), state: z.string() });

export const claimHelpOperation = operation({
  id: "claimHelpRequest",
  method: "POST",
  path: "/api/v1/help-requests/{id}/claim",
  summary: "Claim a request as its mentor; exactly one wins, and 409 names who",
  scope: "help:write",
  answer: done,
  status: 200,
});

export const handHelpBackOperation = operation({
  id: "handHelpRequestBack",
  method: "POST",
  path: "/api/v1/help-requests/{id}/hand-back",
  summary: "Give a claimed request back to the open queue",
  scope: "help:write",
  body: z.strictObject({ word: z.string().max(300).default("") }),
  answer: done,
  status: 200,
});
