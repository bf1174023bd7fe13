import type { Metadata } from "next";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { NoProducts } from "@/components/catalogue/no-products";
import { ProductFilters } from "@/components/catalogue/product-filters";
import { ProductList } from "@/components/catalogue/product-list";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TabLinks } from "@/components/ui/tab-links";
import { mayChangeProducts } from "@/lib/catalogue/access";
import { countProducts, listCapabilities, listProducts } from "@/lib/catalogue/queries";
import { productFilterSchema } from "@/lib/catalogue/schema";

export const metadata: Metadata = { title: "Products" };

export default async function CataloguePage({ searchParams }: PageProps<"/catalogue">) {
  const actor = await requireActor();
  const filter = productFilterSchema.parse(await searchParams);
  const [{ products, next }, counts, capabilities, reader] = await Promise.all([
    listProducts(actor, filter),
    countProducts(actor),
    listCapabilities(actor),
    readerOf(actor),
  ]);
  const mayChange = mayChangeProducts(actor);
  const isRetired = mayChange && filter.show === "retired";
  const isFiltered = Boolean(filter.q || filter.standing || filter.capability);
  const hasAny = counts.licensed + counts.toBuy + counts.retired > 0;
  const { after: _after, ...kept } = filter;
  const address = (more: Record<string, string>) =>
    `/catalogue?${new URLSearchParams({ ...filled(kept), ...more })}`;
  return (
    <>
      <PageHeader
        title="Products"
        subtitle={`Look here before you build or buy: ${counts.licensed.toLocaleString(reader.locale)} licensed already, ${counts.toBuy.toLocaleString(reader.locale)} that could be bought.`}
        actions={mayChange ? <ButtonLink href="/catalogue/new">Add a product</ButtonLink> : undefined}
      />
      {mayChange && counts.retired > 0 ? (
        <TabLinks
          label="Products"
          locale={reader.locale}
          className="mb-5"
          items={[
            {
              href: "/catalogue",
              label: "Offered",
              count: counts.licensed + counts.toBuy,
              isCurrent: !isRetired,
            },
            {
              href: "/catalogue?show=retired",
              label: "Retired",
              count: counts.retired,
              isCurrent: isRetired,
            },
          ]}
        />
      ) : null}
      {hasAny ? <ProductFilters filter={filter} capabilities={capabilities} /> : null}
      {products.length > 0 ? (
        <ProductList products={products} reader={reader} />
      ) : (
        <NoProducts {...{ isFiltered, isRetired, mayChange }} />
      )}
      <Pagination
        label="Pages of products"
        firstHref={filter.after ? address({}) : undefined}
        nextHref={next ? address({ after: next }) : undefined}
      />
    </>
  );
}

function filled(filter: Record<string, string | undefined>) {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}
