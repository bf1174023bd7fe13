import { expect, test } from "./fixtures";
import { ask, sessionOf } from "./requests";

const pages = [
  "/",
  "/applications",
  "/applications/views",
  "/applications/register",
  "/applications/APP-00001",
  "/applications/APP-00001/edit",
  "/applications/APP-00001/needs",
  "/components",
  "/components/pkg:pypi/requests",
  "/risk",
  "/import",
  "/import/triage",
];

test("a stranger is taken to the sign-in page, whatever they ask for", async ({ baseURL }) => {
  for (const path of pages) {
    const { status, headers, body } = await ask(`${baseURL}${path}`);
    expect([status, headers.location ?? ""].join(" "), path).toMatch(/^30[37] .*\/sign-in/);
    expect(body, path).not.toContain("Claims");
  }
});

test("a stranger who asks for a page's data alone gets none either", async ({ baseURL }) => {
  for (const path of pages) {
    const { body } = await ask(`${baseURL}${path}?_rsc=1`, {
      headers: { rsc: "1", "next-router-prefetch": "1" },
    });
    expect(body, path).not.toContain("roster");
  }
});

test("every answer says what browsers may do with it", async ({ baseURL, page, signIn, context }) => {
  await signIn("Imke Mulder");
  const cookie = await sessionOf(context);
  const script = await page.locator("script[src]").first().getAttribute("src");
  for (const path of [
    "/sign-in",
    "/",
    "/applications",
    "/applications/APP-99999",
    "/nowhere",
    "/api/health",
    "/api/nowhere",
    script ?? "/",
  ]) {
    const { headers } = await ask(`${baseURL}${path}`, { headers: { cookie } });
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("same-origin");
    expect(headers["cross-origin-opener-policy"], path).toBe("same-origin");
    expect(headers["cross-origin-resource-policy"], path).toBe("same-origin");
    expect(headers["content-security-policy"], path).toMatch(
      /object-src 'none'.*frame-ancestors 'none'|frame-ancestors 'none'.*object-src 'none'/,
    );
    expect(headers["x-powered-by"], path).toBeUndefined();
    expect(headers["access-control-allow-origin"], path).toBeUndefined();
    if (!path.startsWith("/_next/static")) expect(headers["cache-control"], path).toContain("no-store");
  }
});

test("a nonce is used once", async ({ baseURL }) => {
  const nonce = async () =>
    /'nonce-([^']+)'/.exec(
      (await ask(`${baseURL}/sign-in`)).headers["content-security-policy"]?.toString() ?? "",
    )?.[1];
  const [one, another] = [await nonce(), await nonce()];
  expect(one).toMatch(/^[\w+/=]{20,}$/);
  expect(one).not.toBe(another);
});

test("only this machine's names are answered, and only the usual kinds of request", async ({ baseURL }) => {
  const foreign = await ask(`${baseURL}/sign-in`, { headers: { host: "evil.example" } });
  expect(foreign.status).toBe(421);
  for (const method of ["TRACE", "PROPFIND"]) {
    expect((await ask(`${baseURL}/sign-in`, { method })).status).toBe(405);
  }
});

test("a change that another site asks for is refused", async ({ baseURL, signIn, context }) => {
  await signIn("Imke Mulder");
  const cookie = await sessionOf(context);
  for (const origin of ["https://evil.example", "null", "", `${baseURL}.evil.example`]) {
    const headers: Record<string, string> = {
      cookie,
      "content-type": "text/plain",
      ...(origin ? { origin } : {}),
    };
    const { status } = await ask(`${baseURL}/applications/register`, { method: "POST", headers, body: "x" });
    expect(status, `origin “${origin}”`).toBe(403);
  }
});

test("after signing out the cookie is worth nothing, from the next request on", async ({
  page,
  baseURL,
  signIn,
  context,
}) => {
  await signIn("Imke Mulder");
  const cookie = await sessionOf(context);
  expect((await ask(`${baseURL}/applications`, { headers: { cookie } })).status).toBe(200);
  await page.getByRole("button", { name: "Imke Mulder: your menu" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  const { status, headers } = await ask(`${baseURL}/applications`, { headers: { cookie } });
  expect([status, headers.location ?? ""].join(" ")).toMatch(/^30[37] .*\/sign-in/);
});

test("a session that was there beforehand is not taken over, and signing in again ends the one before", async ({
  page,
  context,
  baseURL,
  signIn,
}) => {
  const planted = "a".repeat(43);
  await context.addCookies([
    {
      name: "__Host-lamplight",
      value: planted,
      domain: "localhost",
      path: "/",
      secure: true,
      httpOnly: true,
    },
  ]);
  await signIn("Imke Mulder");
  const first = await sessionOf(context);
  expect(first).not.toContain(planted);
  await signIn("Ada Okonjo");
  await expect(page.getByRole("button", { name: "Ada Okonjo: your menu" })).toBeVisible();
  const { status } = await ask(`${baseURL}/applications`, { headers: { cookie: first } });
  expect(status).toBeGreaterThanOrEqual(300);
});

test("after signing in one lands inside this product, never elsewhere", async ({ page }) => {
  for (const next of [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/sign-in",
  ]) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await page.getByRole("button", { name: "Imke Mulder" }).click();
    await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/$/);
  }
});

test("an error tells what happened and nothing about the inside", async ({ baseURL, signIn, context }) => {
  await signIn("Imke Mulder");
  const cookie = await sessionOf(context);
  for (const path of [
    "/applications/APP-99999",
    "/applications/%00",
    "/applications/%E0%A4%A",
    "/applications?after=%00&sort=title",
    `/applications?q=${"x".repeat(5_000)}`,
  ]) {
    const { status, body } = await ask(`${baseURL}${path}`, { headers: { cookie } });
    expect(status, path).toBeLessThan(500);
    expect(body, path).not.toMatch(/prisma|node_modules|at \w+ \(|SELECT /i);
  }
});

test("what somebody sees but may not change answers 403, and what they may not see 404", async ({
  page,
  baseURL,
  signIn,
  context,
}) => {
  await signIn("Tom Hartley");
  const cookie = await sessionOf(context);
  await page.goto("/applications?q=Broker+commission+true-up");
  const card = await page.locator("a[data-row-link]").first().getAttribute("href");
  const status = async (path: string) => (await ask(`${baseURL}${path}`, { headers: { cookie } })).status;
  expect(await status(`${card}`)).toBe(200);
  expect(await status(`${card}/edit`)).toBe(403);
  expect(await status(`${card}/needs`)).toBe(403);
  expect(await status("/risk")).toBe(403);
  expect(await status("/applications/APP-99999")).toBe(404);
  expect(await status("/applications/APP-99999/edit")).toBe(404);
});
