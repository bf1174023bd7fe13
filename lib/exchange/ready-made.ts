import type { Field, ImportKind } from "./fields";

/** A list that another program writes, recognised by its headers. */
export type ReadyMade = {
  /** Identifiers are unique within it. */
  source: string;
  name: string;
  kind: ImportKind;
  /** Each of these groups needs one of its headers, as `headerKey` reads them. */
  needs: readonly (readonly string[])[];
  columns: Readonly<Record<string, Field>>;
  /** What every row is, unless a column says so. */
  always?: Partial<Record<Field, string>>;
};

const coeApp = {
  "admin appid": "externalId",
  appidstring: "externalId",
  "app id string": "externalId",
  "app display name": "title",
  "admin displayname": "title",
  "app description": "description",
  "admin appdescription": "description",
  "app environment": "note",
  "admin appenvironment": "note",
  "app owner": "owner",
  "admin appowner": "owner",
  "app type": "note",
  "admin apptype": "note",
  "app is orphaned": "note",
  "admin appisorphaned": "note",
  "risk assessment": "note",
  category: "note",
  "app shared users": "peopleRelying",
  "admin appsharedusers": "peopleRelying",
  "business justification": "note",
  "admin requirement 1": "note",
  dependencies: "note",
  "admin requirement 3": "note",
  "business impact": "note",
  "admin requirement 4": "note",
  "mitigation plan": "note",
  "admin requirement 5": "note",
  "data classification": "dataClassification",
  "admin requirement 6": "dataClassification",
} as const;

const coeFlow = {
  "admin flowid": "externalId",
  flowidstring: "externalId",
  "flow id string": "externalId",
  "flow display name": "title",
  "admin displayname": "title",
  "flow description": "description",
  "admin flowdescription": "description",
  "flow environment": "note",
  "admin flowenvironment": "note",
  "flow owner": "owner",
  "admin flowowner": "owner",
  "flow creator": "owner",
  "business justification": "note",
  "admin requirement 1": "note",
  dependencies: "note",
  "business impact": "note",
  "data classification": "dataClassification",
} as const;

// The server's export, the export of the list on screen, and the file that Snipe-IT imports name them differently.
const snipeLicence = {
  id: "externalId",
  name: "name",
  "license name": "name",
  "item name": "name",
  license: "name",
  manufacturer: "vendor",
  "manufacturer name": "vendor",
  category: "category",
  seats: "seats",
  total: "seats",
  avail: "seatsFree",
  available: "seatsFree",
  "licenses available": "seatsFree",
  remaining: "seatsFree",
  "expiration date": "expiresOn",
  expiration: "expiresOn",
  notes: "note",
} as const;

export const readyMade: readonly ReadyMade[] = [
  {
    source: "template",
    name: "Lamplight's template",
    kind: "applications",
    needs: [["identifier"], ["title"], ["headline"], ["people relying on it"]],
    columns: {
      identifier: "externalId",
      title: "title",
      headline: "headline",
      description: "description",
      kind: "kind",
      "built with": "platform",
      department: "department",
      owner: "owner",
      "second owner": "secondOwner",
      "people relying on it": "peopleRelying",
      "where it lives": "livesAt",
      "data it handles": "dataClassification",
    },
  },
  {
    source: "coe-flow",
    name: "Flows of the CoE Starter Kit (admin_flow)",
    kind: "applications",
    needs: [
      ["flow display name", "admin displayname"],
      [
        "flowidstring",
        "flow id string",
        "admin flowid",
        "flow environment",
        "admin flowenvironment",
        "admin flowowner",
      ],
    ],
    columns: coeFlow,
    always: { kind: "automation", platform: "Power Automate" },
  },
  {
    source: "coe-app",
    name: "Apps of the CoE Starter Kit (admin_app)",
    kind: "applications",
    needs: [
      ["app display name", "admin displayname"],
      [
        "appidstring",
        "app id string",
        "admin appid",
        "app environment",
        "admin appenvironment",
        "admin appowner",
        "admin requirement 1",
      ],
    ],
    columns: coeApp,
    always: { kind: "low-code-app", platform: "Power Apps" },
  },
  {
    source: "admin-center",
    name: "Inventory of the Power Platform admin center",
    kind: "applications",
    needs: [["item name"], ["item id"], ["item type"]],
    columns: {
      "item name": "title",
      "item id": "externalId",
      "item type": "kind",
      owner: "owner",
      environment: "note",
      "environment type": "note",
      location: "note",
    },
  },
  {
    source: "end-user-computing",
    name: "An end-user-computing list",
    kind: "applications",
    needs: [["unique name"], ["purpose"], ["frequency of usage", "lifecycle stage", "structural complexity"]],
    columns: {
      "unique name": "title",
      purpose: "description",
      "lifecycle stage": "note",
      owner: "owner",
      validator: "secondOwner",
      "frequency of usage": "note",
      "financial impact": "note",
      "regulatory impact": "note",
      "reputational impact": "note",
      "structural complexity": "note",
      department: "department",
      location: "livesAt",
    },
    always: { kind: "workbook" },
  },
  {
    source: "backstage",
    name: "A Backstage catalogue",
    kind: "applications",
    needs: [["entity ref"], ["metadata title"]],
    columns: {
      "entity ref": "externalId",
      "metadata title": "title",
      "metadata description": "description",
      kind: "note",
      "spec type": "note",
      "spec lifecycle": "note",
      "spec owner": "owner",
      "spec system": "note",
      "spec depends on": "note",
    },
  },
  {
    source: "snipe-it",
    name: "Licences of Snipe-IT",
    kind: "products",
    needs: [
      ["name", "license name", "item name", "license"],
      ["manufacturer", "manufacturer name"],
      ["seats", "total"],
      [
        "reassignable",
        "maintained",
        "product key",
        "license key",
        "serial number",
        "licensed to name",
        "min qty",
      ],
    ],
    columns: snipeLicence,
    always: { standing: "licensed" },
  },
];
