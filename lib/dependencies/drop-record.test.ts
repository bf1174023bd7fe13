import { expect, test } from "vitest";
import { splitDrops } from "./drop-record";

const at = (name: string, moment: string) => ({ name, droppedAt: new Date(moment) });

test("lists that were saved together are the last drop together", () => {
  const drops = [
    at("pip-list.txt", "2026-04-02T09:00:00Z"),
    at("requirements.txt", "2026-04-02T09:00:00Z"),
    at("requirements.txt", "2026-04-01T09:00:00Z"),
  ];
  expect(splitDrops(drops)).toEqual({ last: drops.slice(0, 2), earlier: drops.slice(2) });
});

test("without drops there is no last one", () => {
  expect(splitDrops([])).toEqual({ last: [], earlier: [] });
});
