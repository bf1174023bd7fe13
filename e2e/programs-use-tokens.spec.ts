import { expect, expectAccessible, test } from "./fixtures";

test("a maker makes a token, a program uses it, and it is refused once it is revoked", async ({
  page,
  signIn,
  request,
  baseURL,
}) => {
  await signIn("Imke Mulder");
  await page.goto("/settings/tokens");
  await page.getByRole("button", { name: "Make the token" }).click();
  await expect(page.getByText("Say what the token is for")).toBeVisible();
  await page.getByRole("textbox", { name: "What is it for?" }).fill("Nightly report");
  await page.getByRole("button", { name: "Make the token" }).click();
  await expect(page.getByText("Choose at least one thing")).toBeVisible();
  await page.getByRole("checkbox", { name: /^Read applications/ }).check();
  await page.getByRole("button", { name: "Make the token" }).click();
  await expect(page.getByText("Copy it now: it is shown this once")).toBeVisible();
  await expectAccessible(page);
  const token = (await page.getByText(/^llt_/).textContent()) ?? "";
  expect(token).toMatch(/^llt_[\w-]{49}$/);

  const ask = (path: string, bearer = token) =>
    request.get(`${baseURL}/api/v1/${path}`, { headers: { authorization: `Bearer ${bearer}` } });
  const mine = await (await ask("applications?owner=mine&sort=title&direction=ascending")).json();
  expect(mine.total).toBeGreaterThan(0);
  expect(mine.applications[0]).toHaveProperty("reference");
  const me = await (await ask("me")).json();
  expect(me).toMatchObject({ name: "Imke Mulder", token: { scopes: ["applications:read"] } });
  const beyond = await ask("people?q=tom");
  expect(beyond.status()).toBe(403);
  expect(await beyond.json()).toMatchObject({ title: "Not allowed" });
  const document = await (await request.get(`${baseURL}/api/openapi.json`)).json();
  expect(Object.keys(document.paths)).toContain("/api/v1/applications");

  await page.reload();
  await expect(page.getByText(token)).toBeHidden();
  await expect(page.getByText(/Last used/)).toBeVisible();
  await page.getByRole("button", { name: "Revoke it" }).click();
  await expect(page.getByText("“Nightly report” is revoked.")).toBeVisible();
  expect((await ask("me")).status()).toBe(401);
});

test("a cookie opens no door of programs", async ({ page, signIn }) => {
  await signIn("Imke Mulder");
  const answer = await page.goto("/api/v1/me");
  expect(answer?.status()).toBe(401);
  expect(answer?.headers()["content-type"]).toContain("application/problem+json");
});

test("a program that asks with a method an address does not take is told which it takes", async ({
  request,
  baseURL,
}) => {
  const refused = await request.delete(`${baseURL}/api/v1/applications/APP-00001`);
  expect(refused.status()).toBe(405);
  expect(refused.headers()).toMatchObject({
    allow: "GET, HEAD, OPTIONS, PATCH",
    "content-type": "application/problem+json",
  });
  expect(await refused.json()).toMatchObject({ title: "Wrong method", requestId: expect.any(String) });
  const told = await request.fetch(`${baseURL}/api/v1/applications`, { method: "OPTIONS" });
  expect([told.status(), told.headers().allow]).toEqual([204, "GET, HEAD, OPTIONS, POST"]);
  expect((await request.put(`${baseURL}/api/v1/nowhere`)).status()).toBe(404);
});
