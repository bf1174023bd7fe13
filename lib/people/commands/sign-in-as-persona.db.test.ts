import { afterEach, beforeAll, expect, test } from "vitest";
import { database } from "@/lib/foundation/database";
import { foundOrganisation, type Organisation } from "../people.testing";
import { findActorOfSession } from "../sign-in";
import { addPerson } from "./add-people";
import { signInAsPersona } from "./sign-in-as-persona";

let organisation: Organisation;
let persona = "";
let askers = 0;

beforeAll(async () => {
  organisation = await foundOrganisation();
  const input = {
    name: "Imke Mulder",
    departmentId: organisation.departmentIds.Claims,
    persona: "imke.mulder",
  };
  persona = (await addPerson(organisation.administrator, input)).id;
});

afterEach(async () => {
  process.env.LAMPLIGHT_MODE = "local";
  delete process.env.OIDC_ISSUER;
  await database.organisation.updateMany({ data: { isDemo: true } });
});

function signIn(personId: string) {
  return signInAsPersona({ personId, next: "/" }, { address: `203.0.113.${++askers}`, requestId: null });
}

test("a demo person is one click away, with a new session each time", async () => {
  const [one, other] = [await signIn(persona), await signIn(persona)];
  expect(one).not.toBe(other);
  expect(await findActorOfSession(other, null)).toMatchObject({ id: persona, name: "Imke Mulder" });
});

test("somebody who is not a demo person cannot be chosen", async () => {
  await expect(signIn(organisation.administrator.id)).rejects.toThrow("not one of the demo people");
});

test("outside the demo organisation nobody can be chosen", async () => {
  await database.organisation.updateMany({ data: { isDemo: false } });
  await expect(signIn(persona)).rejects.toThrow("not one of the demo people");
});

test.each([
  ["others can come in", { LAMPLIGHT_MODE: "served" }],
  ["an identity provider is configured", { OIDC_ISSUER: "https://identity.example" }],
  ["nobody says where it runs", { LAMPLIGHT_MODE: "" }],
])("where %s nobody can be chosen", async (_where, surroundings) => {
  Object.assign(process.env, surroundings);
  await expect(signIn(persona)).rejects.toThrow("on the machine that Lamplight runs on");
});
