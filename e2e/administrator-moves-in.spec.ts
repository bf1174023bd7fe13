import { expect, expectAccessible, test } from "./fixtures";
import { ask, sessionOf } from "./requests";

const headers =
  "App Display Name,AppIDString,App Environment,App Owner,App Type,App Description,App Shared Users,Data Classification,Team";
const rows = [
  'Windscreen claims desk,11111111-aaaa,Default,Imke Mulder,Canvas,"Takes in windscreen claims by phone, and files them.",14,Confidential,',
  ",22222222-bbbb,Default,SYSTEM,Canvas,,3,,",
  "Parking permits,33333333-cccc,Default,Nobody Known,Canvas,Hands out parking permits.,a few,Internal,",
];

test("an administrator moves in an export, mends two rows, and finds the result in the inventory", async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  await signIn("Tom Hartley");
  await page.goto("/settings/people");
  await page.getByRole("link", { name: "Import" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Import a list");
  await expectAccessible(page);

  const choose = (name: string, text: string) =>
    page.getByLabel("File").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text, "utf8") });
  const readIt = () => page.getByRole("button", { name: "Read the file" }).click();
  await readIt();
  await expect(page.getByText("Choose a file first.")).toBeVisible();
  await choose("program.csv", "MZ\0\u0001\0\0\u0002\u0003");
  await readIt();
  await expect(page.getByText(/This is no text/)).toBeVisible();
  await choose("apps.csv", `\ufeff${headers}\r\n${rows.join("\r\n")}\r\n`);
  await readIt();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("apps.csv");
  await expect(page.getByText("Apps of the CoE Starter Kit")).toBeVisible();
  await expect(page.getByRole("heading", { name: "2 rows do not fit" })).toBeVisible();
  await expect(page.getByText("App Display Name: The title is missing.")).toBeVisible();
  await expect(page.getByText(/App Shared Users: “a few” is no whole number/)).toBeVisible();
  await expect(page.getByRole("button", { name: /Take in all/ })).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole("textbox", { name: "App Display Name" }).fill("Taxi vouchers");
  await page.getByRole("button", { name: "Correct row 3" }).click();
  await expect(page.getByRole("heading", { name: "One row does not fit" })).toBeVisible();
  await page.getByRole("textbox", { name: "App Shared Users" }).fill("some more");
  await page.getByRole("button", { name: "Correct row 4" }).click();
  await expect(page.getByText("Row 4 still does not fit")).toBeVisible();
  await page.getByRole("textbox", { name: "App Shared Users" }).fill("6");
  await page.getByRole("button", { name: "Correct row 4" }).click();
  await page.getByRole("button", { name: "Take in all 3 rows" }).click();
  await expect(page.getByText(/3 were new, 0 changed/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Decide in triage" }).click();
  await expect(page.getByRole("link", { name: "Windscreen claims desk", exact: true })).toBeVisible();
  await expect(page.getByText("Nobody Known (not known here)")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Leave out Taxi vouchers" }).click();
  await expect(page.getByText("Taxi vouchers is left out.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name: "Taxi vouchers", exact: true })).toBeVisible();

  await page.getByRole("link", { name: "Windscreen claims desk", exact: true }).click();
  await expect(page.getByRole("heading", { name: "What the list says" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Owner" })).toHaveValue("Imke Mulder");
  await page.getByRole("button", { name: "Add it to the inventory" }).click();
  await expect(page.getByText("Say in one line what kind of thing it is.").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Headline" }).fill("Desk for windscreen claims that come by phone");
  await page.getByRole("button", { name: "Add it to the inventory" }).click();
  await expect(page).toHaveURL(/\/applications\/APP-\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Windscreen claims desk");

  await page.goto("/applications?q=windscreen");
  await expect(page.getByRole("link", { name: /Windscreen claims desk/ })).toBeVisible();
  await page.goto("/import/triage?show=added");
  await expect(page.getByText("Windscreen claims desk").first()).toBeVisible();

  await page.goto("/import");
  await choose("apps again.csv", `\ufeff${headers}\r\n${rows.join("\r\n")}\r\n`);
  await readIt();
  await expect(page.getByText("This very file was taken in before")).toBeVisible();
  await page.getByRole("button", { name: "Put it away" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Put it away" }).click();
  await expect(page).toHaveURL(/\/import$/);
  await expect(page.getByText("Put away").first()).toBeVisible();

  await signIn("Imke Mulder");
  await page.goto("/inbox");
  await expect(
    page.getByText("Tom Hartley registered “Windscreen claims desk” in your name").first(),
  ).toBeVisible();
  expect((await page.goto("/import"))?.status()).toBe(403);
  await expectAccessible(page);
});

test("a list larger than ten megabytes arrives whole, and one that is too large is refused by its limit", async ({
  page,
  signIn,
}) => {
  test.setTimeout(120_000);
  await signIn("Inés Castellanos");
  await page.goto("/import");
  const purpose = "Adds things up for a month. ".repeat(40);
  const many = Array.from({ length: 12_000 }, (_, at) => `${at},Tool ${at},${purpose}`);
  const text = `Id,Title,Purpose\n${many.join("\n")}\n`;
  const buffer = Buffer.from(text, "utf8");
  expect(buffer.length).toBeGreaterThan(12_000_000);
  await page.getByLabel("File").setInputFiles({ name: "many.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByRole("button", { name: "Take in all 12,000 rows" })).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole("button", { name: "Put it away" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Put it away" }).click();
  await expect(page).toHaveURL(/\/import$/);

  const wide = Array.from({ length: 201 }, (_, at) => `c${at}`).join(",");
  const file = { name: "wide.csv", mimeType: "text/csv", buffer: Buffer.from(`${wide}\n`) };
  await page.getByLabel("File").setInputFiles(file);
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByText("201 columns; at most 200 are read")).toBeVisible();
});

test("the door for files is closed to strangers, to those who may not import, and to other sites", async ({
  baseURL,
  signIn,
  context,
}) => {
  const door = `${baseURL}/api/import?kind=applications&name=a.csv`;
  const send = (headers: Record<string, string>) =>
    ask(door, { method: "POST", headers: { "content-length": "12", ...headers }, body: "Title\nLedger" });
  expect((await send({})).status).toBe(401);
  await signIn("Imke Mulder");
  const maker = await sessionOf(context);
  const origin = baseURL ?? "";
  expect((await send({ cookie: maker, origin })).status).toBe(403);
  const template = `${baseURL}/api/import/template`;
  expect((await ask(template, { headers: { cookie: maker } })).status).toBe(403);
  await signIn("Henrik Solberg");
  const manager = await sessionOf(context);
  expect((await send({ cookie: manager, origin: "https://evil.example" })).status).toBe(403);
  const { status, body, headers } = await send({ cookie: manager, origin });
  expect([status, JSON.parse(body).id?.length]).toEqual([202, 36]);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  const { headers: told, body: rows } = await ask(template, { headers: { cookie: manager } });
  expect(told["content-disposition"]).toBe('attachment; filename="lamplight-applications.csv"');
  expect(rows).toContain('"Identifier","Title"');
  const large = await ask(door, {
    method: "POST",
    headers: { cookie: manager, origin, "content-length": "50000001" },
  });
  expect([large.status, large.body]).toEqual([413, expect.stringContaining("50 MB")]);
});
