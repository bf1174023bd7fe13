/** What a column of a list of applications can be. */
export const applicationFields = {
  externalId: "Identifier",
  title: "Title",
  headline: "Headline",
  description: "Description",
  kind: "Kind",
  platform: "Built with",
  department: "Department",
  owner: "Owner (e-mail or name)",
  secondOwner: "Second owner",
  peopleRelying: "People relying on it",
  livesAt: "Where it lives",
  dataClassification: "Data it handles",
  note: "Note for whoever decides",
} as const;

export type ApplicationField = keyof typeof applicationFields;

/** What a column of a list of people can be. */
export const peopleFields = {
  name: "Name",
  email: "E-mail address",
  jobTitle: "Job title",
  department: "Department",
  manager: "Manager (e-mail or name)",
  endDate: "End date",
} as const;

export type PeopleField = keyof typeof peopleFields;

/** What a column of a list of products can be. */
export const productFields = {
  externalId: "Identifier",
  name: "Name",
  vendor: "Vendor",
  standing: "Standing",
  description: "What it does",
  capabilities: "Good for",
  howToGet: "How to get it",
  contact: "Whom to ask",
  trainingUrl: "Training (address)",
  seats: "Seats",
  seatsFree: "Free seats",
  expiresOn: "Licensed until",
  category: "Licence category",
  note: "Note for those who keep the products",
} as const;

export type ProductField = keyof typeof productFields;

export const importKinds = ["applications", "people", "products"] as const;
export type ImportKind = (typeof importKinds)[number];

export type Field = ApplicationField | PeopleField | ProductField;

/** The fields of a kind of import, with the words for them. */
export function fieldsOf(kind: ImportKind): Readonly<Partial<Record<Field, string>>> {
  return { applications: applicationFields, people: peopleFields, products: productFields }[kind];
}

export function fieldWord(field: Field) {
  return { ...productFields, ...peopleFields, ...applicationFields }[field];
}

export const neededFields: Record<ImportKind, readonly Field[]> = {
  applications: ["title"],
  people: ["name", "department"],
  products: ["name"],
};
