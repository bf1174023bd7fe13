import { expect, test } from "vitest";
import { stateNeeds } from "@/lib/dependencies/commands/state-needs";
import { database } from "@/lib/foundation/database";
import { registrationDay as now, register } from "@/lib/inventory/inventory.testing";
import { foundOrganisation } from "@/lib/people/people.testing";
import { addPlatform } from "@/lib/platforms/commands";
import { recordControl, scoreApplications } from "../commands";
import { factColumns, readFacts } from "../read-facts";
import { readStored } from "./read-stored";

test("what is scored are the facts that the risk page shows", async () => {
  const { administrator, hire } = await foundOrganisation();
  const owner = await hire("Mara", "Motor", "maker");
  const second = await hire("Nora", "Motor", "maker");
  const platform = {
    name: "Access",
    standing: "phasing-out",
    standingSince: "2024-07-01",
    phasesOutOn: "2027-06-30",
  };
  const { id: platformId } = await addPlatform(administrator, platform);
  const bare = await register(owner, { title: "Bare list" });
  const full = await register(owner, { title: "Full list", platformId, ifItStops: "harms-others" });
  await database.application.update({
    where: { id: full.id },
    data: { secondOwnerId: second.id, secondOwnerAskedAt: now, secondOwnerConfirmedAt: now },
  });
  await stateNeeds(owner, full.reference, { answer: "nothing", dataSourcesStated: true }, now);
  for (const kind of ["back-up", "independent-check"])
    await recordControl(owner, full.reference, { kind, doneOn: "2026-02-01", note: "Seen." }, now);
  await database.applicationLink.create({ data: { readerId: full.id, sourceId: bare.id } });
  const left = await register(owner, { title: "Left alone", platformId });
  await database.application.update({ where: { id: left.id }, data: { ownerId: second.id } });
  await database.person.update({ where: { id: second.id }, data: { leftAt: now } });

  const ids = [bare.id, full.id, left.id];
  const stored = await database.application.findMany({
    where: { id: { in: ids } },
    select: { ...factColumns, id: true },
  });
  const factsById = async () => {
    const rows = await readStored(database, ids);
    return new Map(rows.map((row) => [row.id, readFacts(row, [])]));
  };
  const inOrder = <T extends { controls: readonly { kind: string }[] }>(facts: T | undefined) =>
    facts && {
      ...facts,
      controls: facts.controls.toSorted((one, other) => (one.kind < other.kind ? -1 : 1)),
    };
  const read = await factsById();
  expect(read.size).toBe(3);
  for (const row of stored) expect(inOrder(read.get(row.id))).toEqual(inOrder(readFacts(row, [])));
  expect(inOrder(read.get(full.id))).toMatchObject({
    secondOwner: "none",
    needs: "nothing",
    dataSourcesStated: true,
    controls: [{}, {}],
  });

  const known = () =>
    readStored(database, ids).then((rows) => rows.map(({ id, ownBand, linked }) => [id, ownBand, linked]));
  await database.$transaction((tx) => scoreApplications(tx, [bare.id], now));
  expect(await known()).toEqual(
    expect.arrayContaining([
      [bare.id, expect.any(String), true],
      [full.id, null, true],
      [left.id, null, false],
    ]),
  );
});
