import { Badge } from "@/components/ui/badge";
import { type ProductStanding, productStandingWords } from "@/lib/catalogue/product-standing";

export function ProductStandingBadge({ standing }: { standing: ProductStanding }) {
  return <Badge tone={standing === "licensed" ? "good" : "neutral"}>{productStandingWords[standing]}</Badge>;
}
