import { expect, test } from "vitest";
import { addPlatformSchema } from "./schema";
import { usualPlatforms } from "./usual-platforms";

test.each(usualPlatforms.map((platform) => [platform.name, platform] as const))(
  "%s can be added as it stands",
  (_name, platform) => {
    expect(addPlatformSchema.safeParse({ ...platform, standingSince: "2027-01-01" }).success).toBe(true);
  },
);

test("no platform comes twice", () => {
  expect(new Set(usualPlatforms.map(({ name }) => name)).size).toBe(usualPlatforms.length);
});
