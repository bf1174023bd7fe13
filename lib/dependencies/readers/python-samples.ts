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
  [
    "poetry.lock",
    `[[package]]
name = "a"
version = "1.0"
optional = false
groups = ["main"]
files = [{file = "a.whl", hash = "sha256:aa"}]
[package.dependencies]
b = {version = ">=1", optional = true}
[package.source]
type = "git"
url = "https://example.org/a.git"
resolved_reference = "0123456789abcdef0123456789abcdef01234567"
[metadata]
lock-version = "2.1"
`,
  ],
  [
    "Pipfile",
    '[packages]\na = "==1"\nb = {git = "https://example.org/b.git", ref = "v1"}\n[dev-packages]\nc = "*"\n',
  ],
  [
    "Pipfile.lock",
    JSON.stringify({
      _meta: { hash: { sha256: "aa" } },
      default: {
        a: { version: "==1.0", hashes: ["sha256:aa"], index: "pypi" },
        b: { git: "https://example.org/b" },
      },
      develop: { c: { version: "==2.0", markers: "python_version >= '3.8'" } },
    }),
  ],
  [
    "pylock.toml",
    `lock-version = "1.0"
[[packages]]
name = "a"
version = "1.0"
marker = "'dev' in dependency_groups"
dependencies = [{name = "b"}]
wheels = [{name = "a.whl", url = "https://example.org/a.whl", hashes = {sha256 = "aa"}}]
[[packages]]
name = "b"
vcs = {type = "git", url = "https://example.org/b", commit-id = "0123456789abcdef0123456789abcdef01234567"}
`,
  ],
  [
    "environment.yml",
    `name: x
channels:
  - conda-forge
dependencies:
  - python=3.11
  - numpy=1.26.4=py311_0
  - "acme::b[version='>=1']"
  - pip:
      - requests==2.31.0
`,
  ],
  [
    "conda-list.txt",
    "# packages in environment at /x:\nnumpy  1.26.4  py311_0  conda-forge\nrequests  2.31.0  pypi_0  pypi\n",
  ],
  [
    "report.py",
    `# /// script
# dependencies = ["rich==13.7.0"]
# ///
"""Why
import nothing"""
import numpy as np, pandas
from sklearn.svm import (
    SVC,  # why
)
x = f"{np.pi}" + 'y'
`,
  ],
  [
    "report.ipynb",
    JSON.stringify(
      {
        nbformat: 4,
        metadata: { language_info: { name: "python" } },
        cells: [
          { cell_type: "markdown", source: ["import nothing"] },
          {
            cell_type: "code",
            source: ["%pip install pandas==2.2.0\n", "import numpy as np\n", 'print("""a"""'],
          },
        ],
      },
      null,
      1,
    ),
  ],
];
