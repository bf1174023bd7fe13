import type { Client } from "pg";
import { id } from "./operations";
import { giveToken } from "./served";
import { ask } from "./timing";

export const contenders = 8;

/** Eight mentors with room for everything who own none of what is asked about, each with a token. */
export async function giveContenders(client: Client, secret: string) {
  const { rows } = await client.query<{ person_id: string }>(
    `UPDATE mentor SET capacity = 100000 WHERE person_id IN (
       SELECT person_id FROM mentor m JOIN person p ON p.id = m.person_id
       WHERE p.left_at IS NULL AND NOT EXISTS (SELECT FROM help_request h JOIN application a ON a.id = h.application_id
         WHERE m.person_id IN (a.owner_id, a.second_owner_id))
       ORDER BY person_id LIMIT ${contenders})
     RETURNING person_id`,
  );
  return Promise.all(rows.map(({ person_id }) => giveToken(client, person_id, secret)));
}

export type Contest = { requests: number; winners: number; told: number; seconds: number };

/**
 * All contenders claim each request at the same moment. One must win each, and every other must be told who won.
 * @throws Error at the first request that ends otherwise.
 */
export async function contestClaims(
  origin: string,
  tokens: readonly string[],
  requests: number,
): Promise<Contest> {
  const began = performance.now();
  const contest = { requests, winners: 0, told: 0 };
  for (let n = 1; n <= requests; n++) {
    const path = `/api/v1/help-requests/${id(12, n)}/claim`;
    const answers = await Promise.all(
      tokens.map((token) =>
        ask(
          origin + path,
          { authorization: `Bearer ${token}`, "content-length": "0" },
          { method: "POST", body: "" },
        ),
      ),
    );
    const won = answers.filter(({ status }) => status === 200).length;
    const lost = answers.filter(({ status, body }) => status === 409 && /claimed|already/.test(body)).length;
    if (won !== 1 || lost !== tokens.length - 1)
      throw new Error(`Request ${n}: ${answers.map(({ status, body }) => `${status} ${body}`).join("\n")}`);
    contest.winners += won;
    contest.told += lost;
  }
  return { ...contest, seconds: (performance.now() - began) / 1000 };
}

/** What the database holds afterwards: one guest and one trace for each claim, and nothing twice. */
export async function countClaims(client: Client) {
  const { rows } = await client.query<{ claimed: number; guests: number; traces: number }>(`SELECT
    (SELECT count(*)::int FROM help_request WHERE state = 'claimed') AS claimed,
    (SELECT count(*)::int FROM application_guest) AS guests,
    (SELECT count(*)::int FROM audit_record WHERE deed = 'help.claimed') AS traces`);
  return rows[0];
}
