/** Files with a little of everything, for tests that damage them. */
export const pythonSamples: [string, string][] = [
  [
    "pyproject.toml",
    `[project]
name = "x"
dependencies = ["requests==2.31.0", "tool @ git+https://example.org/t.git@v1"]
optional-dependencies.plot = ["matplotlib>=3"]
[dependency-groups]
test = ["pytest"]
dev = [{include-group = "test"}, "ruff"]
[tool.poetry.dependencies]
pandas = {version = "^2", extras = ["excel"]}
[tool.uv.sources]
requests = {git = "https://example.org/r", rev = "v2"}
`,
  ],
];
