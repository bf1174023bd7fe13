import type { Metadata } from "next";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { ProductFacts } from "@/components/catalogue/product-facts";
import { ProductStandingBadge } from "@/components/catalogue/product-standing-badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { DeedButton } from "@/components/ui/deed-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PlainDay } from "@/components/ui/plain-day";
import { mayChangeProducts } from "@/lib/catalogue/access";
import { bringProductBackAction, retireProductAction } from "../actions";
import { ProductHistory } from "./product-history";
import { type ProductParams, readProduct } from "./read-product";

export async function generateMetadata({ params }: ProductParams): Promise<Metadata> {
  const { name } = await readProduct(await requireActor(), (await params).id);
  return { title: name };
}

export default async function ProductPage({ params }: ProductParams) {
  const actor = await requireActor();
  const product = await readProduct(actor, (await params).id);
  const reader = await readerOf(actor);
  const { id, name, vendor, standing, retiredAt, changedAt } = product;
  const mayChange = mayChangeProducts(actor);
  const bringBack = bringProductBackAction.bind(null, id);
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumbs items={[{ label: "Products", href: "/catalogue" }, { label: name }]} />}
        title={name}
        subtitle={
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <ProductStandingBadge standing={standing} />
            {vendor}
          </span>
        }
        actions={
          mayChange && !retiredAt ? (
            <>
              <ButtonLink href={`/catalogue/${id}/edit`}>Change it</ButtonLink>
              <DeedButton
                variant="quiet"
                action={retireProductAction.bind(null, id)}
                done={`${name} is retired`}
                undo={{ action: bringBack, done: `${name} is offered again` }}
              >
                Retire it
              </DeedButton>
            </>
          ) : undefined
        }
      />
      {retiredAt ? (
        <Notice
          tone="warning"
          title="It is retired"
          className="mb-6"
          action={
            <DeedButton action={bringBack} done={`${name} is offered again`}>
              Bring it back
            </DeedButton>
          }
        >
          Since <PlainDay date={retiredAt} locale={reader.locale} timeZone={reader.timeZone} /> it is no
          longer offered. Everything said of it is kept.
        </Notice>
      ) : null}
      <ProductFacts product={product} reader={reader} isKeeper={mayChange} />
      {mayChange ? (
        <ProductHistory actor={actor} productId={id} reader={reader} />
      ) : (
        <p className="mt-8 text-[0.8125rem] text-ink-soft">
          Last changed on <PlainDay date={changedAt} locale={reader.locale} timeZone={reader.timeZone} />.
        </p>
      )}
    </>
  );
}
