import { listIn, type TomlDocument, tableIn } from "../toml-document";
import type { ListReader } from "./pyproject-toml";
import { gathered, type Reading, warned } from "./reading";

/** Source: PDM, “Manage dependencies”: groups of packages for development. */
export function readPdm({ root, lines }: TomlDocument, readList: ListReader): Reading {
  const section = lines.section("tool.pdm.dev-dependencies");
  const pdm = tableIn(root, "tool", "pdm");
  return gathered([
    ...Object.entries(tableIn(pdm, "dev-dependencies") ?? {}).map(([group, list]) =>
      readList(list, {
        title: `the PDM group “${group.slice(0, 100)}”`,
        line: lines.key(group, section),
        scope: "development",
        note: `In the group “${group.slice(0, 100)}”`,
      }),
    ),
    ...warnOfOverrides(
      tableIn(pdm, "resolution", "overrides") !== null,
      lines.section("tool.pdm.resolution.overrides"),
    ),
  ]);
}

/** Source: Hatch, “Environment configuration”. */
export function readHatch({ root, lines }: TomlDocument, readList: ListReader): Reading {
  const environments = tableIn(root, "tool", "hatch", "envs");
  return gathered(
    Object.keys(environments ?? {}).flatMap((name) =>
      ["dependencies", "extra-dependencies"].map((key) => {
        const shown = name.slice(0, 100);
        return readList(tableIn(environments, name)?.[key], {
          title: `the Hatch environment “${shown}”`,
          line: lines.key(key, lines.section(`tool.hatch.envs.${name}`)),
          scope: "development",
          note: `In the Hatch environment “${shown}”`,
        });
      }),
    ),
  );
}

/** Source: uv, “Settings”; Rye wrote the same list under its own name. */
export function readUv({ root, lines }: TomlDocument, readList: ListReader): Reading {
  const uv = tableIn(root, "tool", "uv");
  return gathered([
    ...["uv", "rye"].map((tool) =>
      readList(tableIn(root, "tool", tool)?.["dev-dependencies"], {
        title: `[tool.${tool}] dev-dependencies`,
        line: lines.key("dev-dependencies", lines.section(`tool.${tool}`)),
        scope: "development",
        note: "For development",
      }),
    ),
    ...["override-dependencies", "constraint-dependencies"].flatMap((key) =>
      warnOfOverrides(listIn(uv, key).length > 0, lines.key(key, lines.section("tool.uv"))),
    ),
    ...(tableIn(uv, "workspace")
      ? [
          warned(
            lines.section("tool.uv.workspace"),
            "workspaces",
            "This project has further parts (workspaces) with their own pyproject.toml. Add those, or uv.lock, to have them counted.",
          ),
        ]
      : []),
  ]);
}

/** Tables of tools that list packages in a way that is not read. */
export function readOtherTools({ root, lines }: TomlDocument): Reading {
  return gathered(
    ["pixi", "flit", "enscons"]
      .filter((tool) => tableIn(root, "tool", tool))
      .filter((tool) => tool !== "flit" || tableIn(root, "tool", "flit", "metadata"))
      .map((tool) =>
        warned(
          lines.section(`tool.${tool}`),
          "not-understood",
          `The table [tool.${tool}] can list packages too. It is not read; add a lock file or the output of pip list to have them counted.`,
        ),
      ),
  );
}

function warnOfOverrides(present: boolean, line: number | null) {
  const message =
    "Here versions of what is pulled in are changed or limited. The lock file shows the result: add it to see them.";
  return present ? [warned(line, "overrides", message)] : [];
}
