import {
  type FoundComponent,
  fromLocalFile,
  type ReadManifest,
  type ReadWarning,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { childText, readXml, type XmlElement } from "../xml-document";
import { keepOrWarn, listedPackage, notUnderstood } from "./listed-package";

/** A project file of .NET (.csproj, .fsproj, .vbproj): what it references. What that pulls in stands elsewhere. */
export function readNugetProject(text: string): ReadManifest {
  const project = readXml(text);
  if ("error" in project) return unreadManifest("csproj", project.error);
  if (project.name !== "Project") {
    return unreadManifest(
      "csproj",
      "This XML file is no project of .NET: it does not begin with <Project>. Nothing was taken from it.",
    );
  }
  const components: FoundComponent[] = [];
  const warnings: ReadWarning[] = [];
  for (const element of elementsOf(project)) {
    const name = element.attributes.get("Include") ?? element.attributes.get("Update");
    const written = { line: element.line, text: `<${element.name} Include="${name ?? ""}">` };
    if (element.name === "PackageReference") {
      if (element.attributes.has("Remove")) continue;
      keepOrWarn(packageReference(element, name ?? ""), written, { components, warnings });
    } else if (element.name === "ProjectReference") {
      keepOrWarn(projectReference(element, name ?? ""), written, { components, warnings });
    } else if (
      element.name === "Reference" &&
      !/^(?:System|Microsoft|mscorlib|Presentation|Windows)/.test(name ?? "")
    ) {
      const message = `This project uses a program file beside it, “${(name ?? "").slice(0, 150)}”, which says nothing of where it comes from.`;
      warnings.push({ line: element.line, cause: "unnamed", message });
    }
  }
  return withinLimits({ format: "csproj", components, warnings, resolved: false });
}

function packageReference(element: XmlElement, name: string) {
  const written =
    element.attributes.get("VersionOverride") ??
    element.attributes.get("Version") ??
    childText(element, "Version");
  const assets = element.attributes.get("PrivateAssets") ?? childText(element, "PrivateAssets") ?? "";
  return listedPackage({
    ecosystem: "nuget",
    name,
    ...nugetVersion(written ?? null),
    scope: /^all$/i.test(assets) ? "development" : "runtime",
    line: element.line,
    note:
      written === undefined || written === null
        ? "Its version is kept elsewhere, such as in Directory.Packages.props"
        : null,
  });
}

function projectReference(element: XmlElement, path: string) {
  const name = (path.split(/[\\/]/).at(-1) ?? "").replace(/\.\w+proj$/i, "");
  const note = `Part of the same solution (project): ${path}`;
  return listedPackage({
    ecosystem: "nuget",
    name,
    version: null,
    line: element.line,
    origin: fromLocalFile,
    note,
  });
}

/** Only “[1.0.0]” is one version; “1.0.0” means that or newer. Source: NuGet, “Package versioning”. */
function nugetVersion(written: string | null) {
  const exact = written === null ? null : (/^\[\s*([\w.+-]+)\s*\]$/.exec(written.trim())?.[1] ?? null);
  return { version: exact, requirement: written };
}

/** packages.config of older projects: one exact version each. */
export function readPackagesConfig(text: string): ReadManifest {
  const root = readXml(text);
  if ("error" in root) return unreadManifest("packages.config", root.error);
  if (root.name !== "packages") {
    return unreadManifest(
      "packages.config",
      "This XML file does not begin with <packages>. Nothing was taken from it.",
    );
  }
  const components: FoundComponent[] = [];
  const warnings: ReadWarning[] = [];
  for (const element of root.children) {
    const name = element.attributes.get("id") ?? "";
    if (element.name !== "package") {
      warnings.push(notUnderstood(element.line, `<${element.name}>`));
      continue;
    }
    const component = listedPackage({
      ecosystem: "nuget",
      name,
      version: element.attributes.get("version") ?? null,
      requirement: element.attributes.get("allowedVersions") ?? null,
      scope: element.attributes.get("developmentDependency") === "true" ? "development" : "runtime",
      line: element.line,
    });
    keepOrWarn(component, { line: element.line, text: `<package id="${name}">` }, { components, warnings });
  }
  return withinLimits({ format: "packages.config", components, warnings, resolved: false });
}

function* elementsOf(root: XmlElement) {
  const waiting = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element;
    waiting.push(...element.children.toReversed());
  }
}
