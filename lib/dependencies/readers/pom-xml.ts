import {
  type FoundComponent,
  type ReadManifest,
  type ReadWarning,
  type Scope,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { childOf, childrenOf, childText, readXml, type XmlElement } from "../xml-document";
import { keepOrWarn, listedPackage } from "./listed-package";

const format = "pom.xml";

/** Maven's project file. Versions kept in a parent or in an imported list are not in the file, and the note says so. */
export function readPomXml(text: string): ReadManifest {
  const project = readXml(text);
  if ("error" in project) return unreadManifest(format, project.error);
  if (project.name !== "project") {
    return unreadManifest(
      format,
      "This XML file is no project of Maven: it does not begin with <project>. Nothing was taken from it.",
    );
  }
  const properties = propertiesOf(project);
  const managed = new Map<string, string>();
  for (const element of dependenciesOf(childOf(project, "dependencyManagement"))) {
    const version = childText(element, "version");
    if (version !== null) managed.set(filled(nameOf(element), properties), version);
  }
  const components: FoundComponent[] = [];
  const warnings: ReadWarning[] = [];
  const profiles = childrenOf(childOf(project, "profiles"), "profile");
  for (const [place, profile] of [project, ...profiles].map((one) => [one, one !== project] as const)) {
    for (const element of dependenciesOf(place)) {
      const name = filled(nameOf(element), properties);
      const component = dependencyOf(element, name, managed.get(name) ?? null, properties, profile);
      keepOrWarn(component, { line: element.line, text: name }, { components, warnings });
    }
  }
  warnings.push(...warnOfElsewhere(project));
  return withinLimits({ format, components, warnings, resolved: false });
}

function dependencyOf(
  element: XmlElement,
  name: string,
  managed: string | null,
  properties: ReadonlyMap<string, string>,
  isInProfile: boolean,
) {
  const written = childText(element, "version") ?? managed;
  const said = written === null ? null : filled(written, properties);
  const exact = said === null ? null : exactVersion(said);
  const use = childText(element, "scope");
  const scope: Scope =
    use === "test" ? "development" : childText(element, "optional") === "true" ? "optional" : "runtime";
  const notes = [
    said === null ? "Its version is kept in the parent or in an imported list" : null,
    use === "provided" || use === "system" ? `Expected to be there where it runs (${use})` : null,
    isInProfile ? "Only in a profile of the project" : null,
  ];
  return listedPackage({
    ecosystem: "maven",
    name,
    version: exact,
    requirement: said,
    scope,
    line: element.line,
    note: notes.filter(Boolean).join(". ") || null,
  });
}

/** A bare version is what Maven takes unless another part of the project overrules it. */
function exactVersion(text: string) {
  const exact = /^\[?([\w.+-]+)\]?$/.exec(text)?.[1] ?? null;
  return exact === "LATEST" || exact === "RELEASE" ? null : exact;
}

function nameOf(element: XmlElement) {
  return `${childText(element, "groupId") ?? ""}:${childText(element, "artifactId") ?? ""}`;
}

function dependenciesOf(place: XmlElement | null) {
  return childrenOf(childOf(place, "dependencies"), "dependency");
}

function propertiesOf(project: XmlElement) {
  const parent = childOf(project, "parent");
  const found = new Map<string, string>();
  for (const key of ["version", "groupId", "artifactId"]) {
    const value = childText(project, key) ?? childText(parent, key);
    if (value !== null) found.set(`project.${key}`, value).set(`pom.${key}`, value);
    const above = childText(parent, key);
    if (above !== null) found.set(`project.parent.${key}`, above);
  }
  for (const { name, text } of childOf(project, "properties")?.children ?? []) found.set(name, text);
  return found;
}

/** “${x}” with its value; one property may name another, a few steps deep. */
function filled(text: string, properties: ReadonlyMap<string, string>) {
  let said = text.slice(0, 1000);
  for (let step = 0; step < 5 && said.includes("${"); step += 1) {
    said = said
      .replace(/\$\{([\w.-]{1,200})\}/g, (whole, key: string) => properties.get(key) ?? whole)
      .slice(0, 1000);
  }
  return said;
}

function warnOfElsewhere(project: XmlElement): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  const parent = childOf(project, "parent");
  if (parent) {
    const message = `This project takes versions, and perhaps packages, from its parent ${nameOf(parent).slice(0, 200)}, which was not read.`;
    warnings.push({ line: parent.line, cause: "include", message });
  }
  const modules = childOf(project, "modules");
  if (modules) {
    const message =
      "This project has further parts (modules) with their own pom.xml. Add those to have them counted.";
    warnings.push({ line: modules.line, cause: "workspaces", message });
  }
  const plugins = childOf(childOf(project, "build"), "plugins");
  if (plugins) {
    const message = `Its ${plugins.children.length} build plugins are not counted: they build the application and are no part of it.`;
    warnings.push({ line: plugins.line, cause: "option", message });
  }
  return warnings;
}
