import { expect, test } from "vitest";
import { readIdentity } from "./identity-claims";

const issuer = "https://identity.example";
const claims = {
  iss: issuer,
  sub: "a-1",
  name: "Ada Okonjo",
  email: "ada@testing.example",
  email_verified: true,
};

test("issuer and subject say who it is", () => {
  const known = { issuer, subject: "a-1", name: "Ada Okonjo", email: "ada@testing.example" };
  expect(readIdentity(claims, issuer)).toEqual(known);
  expect(readIdentity(claims, `${issuer}/`)).toEqual(known);
});

test.each([
  ["not verified", { email_verified: false }],
  ["verified in words only", { email_verified: "true" }],
  ["not said to be verified", { email_verified: undefined }],
  ["missing", { email: undefined }],
  ["a list", { email: ["ada@testing.example", "boss@testing.example"] }],
  ["a list in one string", { email: "ada@testing.example,boss@testing.example" }],
  ["written with look-alike signs", { email: "ada＠testing.example" }],
])("an address that is %s is not kept", (_how, email) => {
  expect(readIdentity({ ...claims, ...email }, issuer)?.email).toBeNull();
});

test.each([
  ["another issuer", { iss: "https://identity.example.evil.example" }],
  ["no issuer", { iss: undefined }],
  ["no subject", { sub: undefined }],
  ["an empty subject", { sub: "" }],
  ["a number as subject", { sub: 7 }],
  ["a subject with a NUL", { sub: "a\0" }],
  ["an endless subject", { sub: "a".repeat(256) }],
])("claims with %s name nobody", (_what, wrong) => {
  expect(readIdentity({ ...claims, ...wrong }, issuer)).toBeNull();
});

test("somebody without a usable name can still come in", () => {
  expect(readIdentity({ ...claims, name: "\u202e", preferred_username: "ada" }, issuer)?.name).toBe("ada");
  expect(readIdentity({ ...claims, name: ["x"] }, issuer)?.name).toBe("New colleague");
});
