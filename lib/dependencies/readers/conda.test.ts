import { expect, test } from "vitest";
import { readCondaList } from "./conda-list";
import { readEnvironmentYml } from "./environment-yml";

test("channel, build and platform are part of a conda package’s URL, a token in the address is not", () => {
  const written =
    "@EXPLICIT\nhttps://conda.anaconda.org/t/s3cret/conda-forge/linux-64/absl-py-0.4.1-py36h06a4308_0.tar.bz2\n";
  const manifest = readCondaList(written);
  expect(manifest.components[0]?.purl).toBe(
    "pkg:conda/absl-py@0.4.1?build=py36h06a4308_0&channel=conda-forge&subdir=linux-64&type=tar.bz2",
  );
  expect(JSON.stringify(manifest)).not.toContain("s3cret");
});

test("a token in a channel stays out of everything that is read", () => {
  const written =
    "channels:\n  - https://conda.anaconda.org/t/s3cret/acme\ndependencies:\n  - tool=1.0=0\n  - https://ada:s3cret@example.org/t/s3cret/x::odd odd odd odd\n";
  const manifest = readEnvironmentYml(written);
  expect(manifest.components[0]?.purl).toBe("pkg:conda/tool@1.0?build=0&channel=acme");
  expect(JSON.stringify(manifest)).not.toContain("s3cret");
});

test("a channel that an entry names counts more than that of the file", () => {
  const written = "channels: [defaults]\ndependencies:\n  - conda-forge/noarch::scipy==1.0\n";
  expect(readEnvironmentYml(written).components[0]?.purl).toBe(
    "pkg:conda/scipy@1.0?channel=conda-forge&subdir=noarch",
  );
});

test("of several channels none is guessed", () => {
  const written = "channels: [conda-forge, defaults]\ndependencies:\n  - Scipy\n";
  expect(readEnvironmentYml(written).components[0]?.purl).toBe("pkg:conda/scipy");
});

test("anchors do not multiply", () => {
  const levels = Array.from(
    { length: 30 },
    (_, level) => `l${level}: &l${level} [${`*l${level - 1},`.repeat(9)}]`,
  );
  const manifest = readEnvironmentYml(`name: x\nl: &l-1 [a]\n${levels.join("\n")}\n`);
  expect(manifest.warnings).toHaveLength(31);
});

test("entries of an environment know their line", () => {
  const written = "name: x\ndependencies:\n  - a\n\n  - b=1\n  - pip:\n      - c==1\n";
  expect(readEnvironmentYml(written).components.map(({ line }) => line)).toEqual([3, 5, 7]);
});
