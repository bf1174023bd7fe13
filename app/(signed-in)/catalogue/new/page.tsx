import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requireActor } from "@/app/who-asks";
import { ProductForm } from "@/components/catalogue/product-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayChangeProducts } from "@/lib/catalogue/access";
import { blankProduct } from "@/lib/catalogue/product-words";
import { addProductAction } from "../actions";

export const metadata: Metadata = { title: "Add a product" };

export default async function NewProductPage() {
  const actor = await requireActor();
  if (!mayChangeProducts(actor)) forbidden();
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumbs items={[{ label: "Products", href: "/catalogue" }, { label: "Add one" }]} />}
        title="Add a product"
        subtitle="Something that is licensed already, or that could be bought."
      />
      <ProductForm
        action={addProductAction.bind(null, actor.id)}
        values={blankProduct}
        version={null}
        address="/catalogue"
      />
    </>
  );
}
