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
  [
    "uv.lock",
    `version = 1
[[package]]
name = "x"
version = "0"
source = { virtual = "." }
dependencies = [{ name = "a", extra = ["s"] }]
[package.metadata]
requires-dist = [{ name = "a", specifier = ">=1" }]
[[package]]
name = "a"
version = "1.0"
source = { git = "https://example.org/a?rev=v1#0123456789abcdef0123456789abcdef01234567" }
wheels = [{ url = "https://example.org/a.whl", hash = "sha256:aa" }]
`,
  ],
];
