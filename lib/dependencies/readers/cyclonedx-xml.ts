import type { JsonDocument, JsonNode, JsonObject } from "../json-document";
import { childOf, childrenOf, childText, readXml, type XmlElement } from "../xml-document";

/** A CycloneDX document in XML, in the shape of the same document in JSON. Never throws. */
export function readCycloneDxXml(text: string): JsonDocument | { error: string } {
  const bom = readXml(text);
  if ("error" in bom) return bom;
  const version = /cyclonedx\.org\/schema\/bom\/([\d.]{1,20})/i.exec(bom.namespace)?.[1];
  if (bom.name !== "bom" || !version) {
    return {
      error:
        "This XML file is no CycloneDX document: it does not begin with <bom> of CycloneDX. Nothing was taken from it.",
    };
  }
  const subject = childOf(childOf(bom, "metadata"), "component");
  const root = objectOf(bom.line, {
    bomFormat: "CycloneDX",
    specVersion: version,
    metadata: subject && objectOf(subject.line, { component: componentNode(subject) }),
    components: componentList(bom),
    services: listOf(childOf(bom, "services"), "service", (service) => objectOf(service.line, {})),
    dependencies: listOf(childOf(bom, "dependencies"), "dependency", dependencyNode),
    compositions: listOf(childOf(bom, "compositions"), "composition", (composition) =>
      objectOf(composition.line, { aggregate: childText(composition, "aggregate") }),
    ),
  });
  return { root, repeatedKeys: [] };
}

function componentNode(component: XmlElement): JsonNode {
  return objectOf(component.line, {
    type: component.attributes.get("type") ?? null,
    "bom-ref": component.attributes.get("bom-ref") ?? null,
    group: childText(component, "group"),
    name: childText(component, "name"),
    version: childText(component, "version"),
    versionRange: childText(component, "versionRange"),
    scope: childText(component, "scope"),
    purl: childText(component, "purl"),
    hashes: listOf(childOf(component, "hashes"), "hash", (hash) =>
      objectOf(hash.line, { alg: hash.attributes.get("alg") ?? null, content: hash.text }),
    ),
    licenses: licences(component),
    properties: listOf(childOf(component, "properties"), "property", (property) =>
      objectOf(property.line, { name: property.attributes.get("name") ?? null, value: property.text }),
    ),
    components: componentList(component),
  });
}

function componentList(parent: XmlElement) {
  return listOf(childOf(parent, "components"), "component", componentNode);
}

function licences(component: XmlElement): JsonNode | null {
  const written = childOf(component, "licenses");
  const nodes = (written?.children ?? []).map((licence) =>
    licence.name === "expression"
      ? objectOf(licence.line, { expression: licence.text })
      : objectOf(licence.line, {
          license: objectOf(licence.line, { id: childText(licence, "id"), name: childText(licence, "name") }),
        }),
  );
  return written && { value: nodes, line: written.line };
}

function dependencyNode(dependency: XmlElement): JsonNode {
  const dependsOn = childrenOf(dependency, "dependency").map((inner) => ({
    value: inner.attributes.get("ref") ?? "",
    line: inner.line,
  }));
  return objectOf(dependency.line, {
    ref: dependency.attributes.get("ref") ?? null,
    dependsOn: { value: dependsOn, line: dependency.line },
  });
}

function listOf(parent: XmlElement | null, name: string, nodeOf: (element: XmlElement) => JsonNode) {
  return parent && { value: childrenOf(parent, name).map(nodeOf), line: parent.line };
}

/** Absent where null. */
function objectOf(line: number, entries: Record<string, string | JsonNode | null>): JsonNode {
  const object: JsonObject = new Map();
  for (const [key, value] of Object.entries(entries)) {
    if (typeof value === "string") object.set(key, { value, line });
    else if (value !== null) object.set(key, value);
  }
  return { value: object, line };
}
