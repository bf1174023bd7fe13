/** A small file of every format, with a name by which it is recognised. */
export const billAndLockSamples: [string, string][] = [
  [
    "bom.json",
    JSON.stringify(
      {
        bomFormat: "CycloneDX",
        specVersion: "1.6",
        metadata: { component: { type: "application", "bom-ref": "app", name: "app" } },
        components: [
          {
            type: "library",
            "bom-ref": "a",
            name: "a",
            version: "1.0.0",
            purl: "pkg:npm/a@1.0.0",
            hashes: [{ alg: "SHA-256", content: "aa" }],
            licenses: [{ license: { id: "MIT" } }],
          },
          { type: "file", name: "x.txt" },
        ],
        dependencies: [{ ref: "app", dependsOn: ["a"] }],
      },
      null,
      2,
    ),
  ],
  [
    "bom.xml",
    `<?xml version="1.0"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.4">
  <metadata><component type="application" bom-ref="app"><name>app</name></component></metadata>
  <components>
    <component type="library" bom-ref="a"><name>a</name><version>1.0</version>
      <hashes><hash alg="SHA-1">aa</hash></hashes>
      <licenses><license><id>MIT</id></license></licenses>
      <purl>pkg:maven/org.example/a@1.0?type=jar</purl></component>
  </components>
  <dependencies><dependency ref="app"><dependency ref="a"/></dependency></dependencies>
</bom>
`,
  ],
  [
    "a.spdx",
    `SPDXVersion: SPDX-2.3
PackageName: a
SPDXID: SPDXRef-a
PackageVersion: 1
PackageChecksum: SHA1: aa
ExternalRef: PACKAGE-MANAGER purl pkg:npm/a@1
Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-a
`,
  ],
  [
    "a.spdx.json",
    `{"spdxVersion": "SPDX-2.3", "packages": [{"SPDXID": "SPDXRef-a", "name": "a", "versionInfo": "1.0.0",
  "externalRefs": [{"referenceType": "purl", "referenceLocator": "pkg:npm/a@1.0.0"}]}]}`,
  ],
  [
    "pnpm-lock.yaml",
    `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      a:
        specifier: ^1.0.0
        version: 1.0.1

packages:

  a@1.0.1:
    resolution: {integrity: sha512-x}
    engines: {node: '>=18'}

snapshots:

  a@1.0.1: {}
`,
  ],
  [
    "yarn.lock",
    `# yarn lockfile v1

a@^1.0.0:
  version "1.1.0"
  resolved "https://registry.yarnpkg.com/a/-/a-1.1.0.tgz#aa"
  dependencies:
    b "^2"
`,
  ],
  [
    "berry/yarn.lock",
    `__metadata:
  version: 8

"a@npm:^1.0.0":
  version: 1.0.1
  resolution: "a@npm:1.0.1"
  languageName: node
`,
  ],
  [
    "bun.lock",
    `{
  "lockfileVersion": 1,
  "workspaces": { "": { "dependencies": { "a": "^1.0.0", } } },
  "packages": {
    "a": ["a@1.0.1", "", {}, "sha512-x"],
  }
}
`,
  ],
  [
    "packages.lock.json",
    `{"version": 1, "dependencies": {"net8.0": {
  "A": {"type": "Direct", "requested": "[1.0.0, )", "resolved": "1.0.0", "contentHash": "x"}}}}`,
  ],
  [
    "a.csproj",
    `<Project Sdk="Microsoft.NET.Sdk">
  <ItemGroup><PackageReference Include="A" Version="[1.0.0]" /></ItemGroup>
</Project>`,
  ],
  ["packages.config", `<packages><package id="A" version="1.0.0" /></packages>`],
  [
    "Cargo.lock",
    `version = 4

[[package]]
name = "a"
version = "1.0.0"
source = "registry+x"
dependencies = [
 "b",
]
`,
  ],
  [
    "go.mod",
    `module example.org/x

go 1.22

require (
	github.com/a/b v1.2.3
	golang.org/x/c v0.1.0 // indirect
)
replace github.com/a/b => ../b
`,
  ],
  [
    "Gemfile.lock",
    `GEM
  remote: https://rubygems.org/
  specs:
    a (1.0.0)
      b (~> 2.0)

DEPENDENCIES
  a
`,
  ],
  [
    "composer.lock",
    `{"packages": [{"name": "a/b", "version": "v1.0.0", "license": ["MIT"]}], "packages-dev": []}`,
  ],
  [
    "gradle.lockfile",
    `org.a:b:1.2.3=compileClasspath
empty=annotationProcessor
`,
  ],
  [
    "pom.xml",
    `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <dependencies>
    <dependency><groupId>org.a</groupId><artifactId>b</artifactId><version>1.0</version></dependency>
  </dependencies>
</project>
`,
  ],
  [
    "renv.lock",
    `{"R": {"Version": "4.3.1"}, "Packages": {"R6": {"Package": "R6", "Version": "2.5.1", "Source": "Repository"}}}`,
  ],
  [
    "DESCRIPTION",
    `Package: x
Imports: dplyr (>= 1.0.0),
    ggplot2
`,
  ],
];
