import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requireActor } from "@/app/who-asks";
import { ProductForm } from "@/components/catalogue/product-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayChangeProducts } from "@/lib/catalogue/access";
import { productWords } from "@/lib/catalogue/product-words";
import { changeProductAction } from "../../actions";
import { type ProductParams, readProduct } from "../read-product";

export const metadata: Metadata = { title: "Change a product" };

export default async function EditProductPage({ params }: ProductParams) {
  const actor = await requireActor();
  const product = await readProduct(actor, (await params).id);
  if (!mayChangeProducts(actor)) forbidden();
  const { id, name, version } = product;
  const crumbs = [
    { label: "Products", href: "/catalogue" },
    { label: name, href: `/catalogue/${id}` },
    { label: "Change it" },
  ];
  return (
    <>
      <PageHeader breadcrumb={<Breadcrumbs items={crumbs} />} title={`Change ${name}`} />
      <ProductForm
        action={changeProductAction.bind(null, id, actor.id)}
        values={productWords(product)}
        version={version}
        address={`/catalogue/${id}`}
      />
    </>
  );
}
