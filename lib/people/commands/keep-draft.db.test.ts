import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { foundOrganisation } from "../people.testing";
import { findDraft } from "../queries";
import { discardDraft, keepDraft } from "./keep-draft";

let maker: Actor;
let other: Actor;

beforeAll(async () => {
  const { hire } = await foundOrganisation();
  maker = await hire("Mara", "Motor", "maker");
  other = await hire("Nora", "Motor", "maker");
});

test("a draft is discarded by whoever typed it, and by a fitting id only", async () => {
  const form = "register-application";
  const { id } = await keepDraft(maker, { id: null, form, content: { title: "Room plan" } });
  for (const sought of ["", "7", null, undefined, { not: id }, [id]]) await discardDraft(maker, sought);
  await discardDraft(other, id);
  expect(await findDraft(maker, { form, subjectId: "" })).toMatchObject({ id });
  await discardDraft(maker, id);
  await discardDraft(maker, id);
  expect(await findDraft(maker, { form, subjectId: "" })).toBeNull();
});
