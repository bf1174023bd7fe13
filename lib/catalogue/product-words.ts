type Product = {
  name: string;
  vendor: string;
  standing: string;
  description: string;
  capabilities: readonly string[];
  howToGet: string;
  trainingUrl: string;
  seats: number | null;
  seatsFree: number | null;
  expiresOn: Date | null;
  category: string;
  contact: string;
  note: string;
  externalId: string;
};

export type ProductWords = Record<keyof Product, string>;

/** The fields as they are typed: what a form begins with, and what a trace compares. */
export function productWords(product: Product): ProductWords {
  const { name, vendor, standing, description, howToGet, trainingUrl, category, contact, note, externalId } =
    product;
  return {
    ...{ name, vendor, standing, description, howToGet, trainingUrl, category, contact, note, externalId },
    capabilities: product.capabilities.join("\n"),
    seats: product.seats?.toString() ?? "",
    seatsFree: product.seatsFree?.toString() ?? "",
    expiresOn: product.expiresOn?.toISOString().slice(0, 10) ?? "",
  };
}

export const blankProduct: ProductWords = productWords({
  ...{ name: "", vendor: "", standing: "licensed", description: "", capabilities: [], howToGet: "" },
  ...{ trainingUrl: "", seats: null, seatsFree: null, expiresOn: null, category: "", contact: "" },
  ...{ note: "", externalId: "" },
});
