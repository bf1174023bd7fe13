import type { Client } from "pg";

export const sentManifests = 1_000;

const packagesEach = 50;
const applications = 250;
const atOnce = 8;

/** Applications that take the manifests, of somebody whose token may change them: an analyst. */
export async function chooseReceivers(client: Client) {
  const { rows } = await client.query<{ number: number }>(
    "SELECT number FROM application WHERE retired_at IS NULL ORDER BY number DESC LIMIT $1",
    [applications],
  );
  return rows.map(({ number }) => `APP-${String(number).padStart(5, "0")}`);
}

/**
 * Sends 1,000 lists of 50 packages each as files, eight at a time, and answers how many were taken in a second. No list
 * is another's: half of the packages are well known, half are in a version of their own.
 */
export async function sendManifests(origin: string, token: string, receivers: readonly string[]) {
  const run = Date.now().toString(36);
  let next = 0;
  let taken = 0;
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, sendOnAndOn));
  const seconds = (performance.now() - began) / 1_000;
  return { taken, perSecond: taken / seconds };

  async function sendOnAndOn() {
    while (next < sentManifests) {
      const at = next++;
      const reference = receivers[at % receivers.length];
      const name = `bench-${run}-${Math.floor(at / receivers.length)}.txt`;
      const answer = await fetch(`${origin}/api/v1/applications/${reference}/manifests?name=${name}`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "text/plain" },
        body: listOf(at),
      });
      const told = (await answer.json()) as { packages?: number; again?: boolean; detail?: string };
      if (answer.status !== 200) throw new Error(`A manifest was refused: ${told.detail}`);
      if (told.packages === packagesEach && !told.again) taken++;
    }
  }

  function listOf(at: number) {
    return Array.from({ length: packagesEach }, (_, line) =>
      line % 2 === 0
        ? `common-${(at + line) % 500}==1.${line}.0`
        : `package-${line}==${run.length}.${at}.${line}`,
    ).join("\n");
  }
}

/** Takes the lists away again, so that the next run finds what this one found. */
export async function takeManifestsBack(client: Client) {
  await client.query("DELETE FROM manifest_drop WHERE name LIKE 'bench-%'");
  await client.query("DELETE FROM manifest WHERE name LIKE 'bench-%'");
}
