import { apiRoute } from "@/lib/api/api-route";
import { listProductsOperation, productOf } from "@/lib/api/products";
import { listProducts } from "@/lib/catalogue/queries";

export const GET = apiRoute(listProductsOperation, async ({ actor, query: { limit, ...filter } }) => {
  const { products, next } = await listProducts(actor, { ...filter, show: "offered" }, limit);
  return { products: products.map(productOf), next };
});

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
} from "@/lib/api/other-methods";
