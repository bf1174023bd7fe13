import { expect, test } from "./fixtures";
import { type Answer, ask, sessionOf } from "./requests";

test("of many large lists at once some are taken and the others asked to come again, and pages are answered meanwhile", async ({
  page,
  context,
  baseURL,
  signIn,
}) => {
  await signIn("Tom Hartley");
  const cookie = await sessionOf(context);
  const headers = { cookie, origin: baseURL ?? "", "content-type": "application/octet-stream" };
  const body = `Name,Description\n${"Planner,What a plan needs\n".repeat(1_900_000)}`;
  const send = (text: string): Promise<Answer> =>
    ask(`${baseURL}/api/import?kind=applications&name=apps.csv`, {
      method: "POST",
      headers: { ...headers, "content-length": String(Buffer.byteLength(text)) },
      body: text,
    });
  expect(Buffer.byteLength(body)).toBeGreaterThan(49_000_000);

  const sendings = Promise.all(Array.from({ length: 6 }, () => send(body)));
  let isOver = false;
  sendings.then(() => {
    isOver = true;
  });
  const health: number[] = [];
  while (!isOver) health.push((await ask(`${baseURL}/api/health`)).status);
  const answers = await sendings;

  expect(new Set(health)).toEqual(new Set([200]));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202, 429]));
  for (const { headers: told, body: sentence } of answers.filter(({ status }) => status === 429)) {
    expect(told["retry-after"]).toBe("5");
    expect(sentence).toContain("A large file of yours is being taken");
  }
  const taken = answers.filter(({ status }) => status === 202);
  for (const { body: said } of taken) {
    await page.goto(`/import/${JSON.parse(said).id}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("apps.csv");
  }
});
