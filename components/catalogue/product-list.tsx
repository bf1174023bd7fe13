import Link from "next/link";
import type { ListedProduct } from "@/lib/catalogue/queries";
import { CapabilityLinks } from "./capability-links";
import { LicenceLine } from "./licence-line";
import { ProductStandingBadge } from "./product-standing-badge";

type ProductListProps = {
  products: readonly ListedProduct[];
  reader: { now: Date; locale: string };
};

/** One page of products by name. */
export function ProductList({ products, reader }: ProductListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {products.map((product) => {
        const { id, name, vendor, standing, description, capabilities, retiredAt } = product;
        return (
          <li
            key={id}
            className="grid gap-x-8 gap-y-1.5 py-3.5 md:grid-cols-[16rem_minmax(0,1fr)] lg:grid-cols-[16rem_minmax(0,1fr)_14rem]"
          >
            <div className="min-w-0">
              <h2 className="font-semibold break-words">
                <Link href={`/catalogue/${id}`} className="rounded hover:underline">
                  {name}
                </Link>
              </h2>
              {vendor ? <p className="text-[0.8125rem] break-words text-ink-soft">{vendor}</p> : null}
            </div>
            <div className="flex min-w-0 flex-col gap-1.5">
              <p className="max-w-prose break-words">
                {description || <span className="text-ink-soft">Nothing is said yet of what it does.</span>}
              </p>
              <CapabilityLinks capabilities={capabilities} />
            </div>
            <div className="text-[0.8125rem] text-ink-soft md:col-start-2 lg:col-start-3 lg:text-end">
              {retiredAt ? null : <ProductStandingBadge standing={standing} />}
              <p className="mt-1">
                <LicenceLine product={product} reader={reader} />
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
